package newsloom.ingest.read.sitemap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import newsloom.fetch.Bytes;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.xml.XmlLimits;
import newsloom.model.DateOrigin;
import newsloom.model.DatePrecision;
import newsloom.model.PublicationDate;
import org.junit.jupiter.api.Test;

class SitemapReaderTest {
    private static final URI ADDRESS = URI.create("https://example.org/maps/news.xml");
    private static final String PAGES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
              <url><loc>https://example.org/a?x=1&amp;y=2</loc><lastmod>2026-11-25</lastmod></url>
              <url><loc> /b </loc><priority>0.5</priority></url>
              <url><loc>javascript:alert(1)</loc></url>
              <url><lastmod>2026-11-25</lastmod></url>
            </urlset>
            """;

    private final SitemapReader reader = new SitemapReader(SitemapSettings.defaults());

    @Test
    void pagesAreListedWithWhenTheyChanged() {
        assertThat(read(PAGES))
                .isEqualTo(new SitemapReading.Sitemap(
                        List.of(
                                page(
                                        "https://example.org/a?x=1&y=2",
                                        Optional.of(Instant.parse("2026-11-25T00:00:00Z"))),
                                page("https://example.org/b", Optional.empty())),
                        2));
    }

    @Test
    void newsComesWithPublicationTitleDateAndLanguage() {
        String news = """
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
                  <url><loc>https://example.org/ferry</loc>
                    <n:news>
                      <n:publication><n:name>The Harbour Post</n:name><n:language>en</n:language></n:publication>
                      <n:publication_date>2026-11-25T10:30:00+01:00</n:publication_date>
                      <n:title><![CDATA[Ferry & fog]]></n:title>
                      <n:keywords>Sea, fog</n:keywords>
                    </n:news>
                    <image:image><image:loc>https://example.org/i.jpg</image:loc><image:title>Fog</image:title></image:image>
                  </url>
                </urlset>
                """;

        assertThat(read(news))
                .isEqualTo(new SitemapReading.Sitemap(
                        List.of(new ListedPage(
                                URI.create("https://example.org/ferry"),
                                Optional.empty(),
                                Optional.of(new ListedNews(
                                        Optional.of("The Harbour Post"),
                                        Optional.of("en"),
                                        Optional.of("Ferry & fog"),
                                        List.of("Sea", "fog"),
                                        Optional.of("2026-11-25T10:30:00+01:00"),
                                        Optional.of(new PublicationDate(
                                                Instant.parse("2026-11-25T09:30:00Z"),
                                                DatePrecision.INSTANT,
                                                DateOrigin.SITEMAP)))),
                                Optional.of(URI.create("https://example.org/i.jpg")))),
                        0));
    }

    @Test
    void anIndexListsSitemaps() {
        assertThat(read("<sitemapindex><sitemap><loc>a.xml.gz</loc></sitemap></sitemapindex>"))
                .isEqualTo(new SitemapReading.Index(
                        List.of(new ListedSitemap(URI.create("https://example.org/maps/a.xml.gz"), Optional.empty())),
                        0));
    }

    @Test
    void aPackedOneIsUnpackedWithinBounds() throws IOException {
        assertThat(read(packed(PAGES.getBytes(UTF_8)))).isInstanceOf(SitemapReading.Sitemap.class);
        assertThat(read(packed(new byte[60 << 20])))
                .isEqualTo(new SitemapReading.NoSitemap("It is larger than the 52428800 bytes allowed."));
        byte[] broken = packed(PAGES.getBytes(UTF_8));
        assertThat(read(java.util.Arrays.copyOf(broken, broken.length / 2)))
                .isEqualTo(new SitemapReading.NoSitemap("It is packed, and ends too early."));
    }

    @Test
    void oneOfPlainLinesIsReadToo() {
        assertThat(read("\uFEFFhttps://example.org/a\r\n\r\nhttps://example.org/b\nnothing\n"))
                .isEqualTo(new SitemapReading.Sitemap(
                        List.of(
                                page("https://example.org/a", Optional.empty()),
                                page("https://example.org/b", Optional.empty())),
                        1));
    }

    @Test
    void brokenMarkupIsReadAsFarAsItGoes() {
        assertThat(read("<urlset><url><loc>https://example.org/?a=1&b=2</loc></url><url><loc>https://example.org/c"))
                .isEqualTo(new SitemapReading.Sitemap(
                        List.of(
                                page("https://example.org/?a=1&b=2", Optional.empty()),
                                page("https://example.org/c", Optional.empty())),
                        0));
    }

    @Test
    void whatIsNoSitemapIsSaidToBeNone() {
        assertThat(read("<rss><channel/></rss>"))
                .isEqualTo(new SitemapReading.NoSitemap("It is a feed. Read it as one."));
        assertThat(read("<html><body>Sitemap</body></html>"))
                .isEqualTo(new SitemapReading.NoSitemap("It is no sitemap: its first element is <html>."));
        assertThat(read("Not found")).isInstanceOf(SitemapReading.NoSitemap.class);
        assertThat(read("")).isInstanceOf(SitemapReading.NoSitemap.class);
    }

    @Test
    void moreEntriesThanAllowedAreLeftOut() {
        SitemapReader small = new SitemapReader(new SitemapSettings(1_000, 1, new XmlLimits(20, 100, 10, 10)));

        assertThat(small.read(document(PAGES.getBytes(UTF_8))))
                .isInstanceOfSatisfying(SitemapReading.Sitemap.class, sitemap -> {
                    assertThat(sitemap.pages()).hasSize(1);
                    assertThat(sitemap.leftOut()).isEqualTo(3);
                });
    }

    @Test
    void hostileOnesAreRefusedOrReadInTime() {
        String bomb = "<!DOCTYPE u [<!ENTITY a \"aaaaaaaaaa\">"
                + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">"
                + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\">"
                + "<!ENTITY f SYSTEM \"file:///etc/passwd\">]><urlset><url><loc>&e;&f;</loc></url></urlset>";
        long start = System.nanoTime();

        assertThat(read(bomb).toString()).doesNotContain("root:");
        read("<url>".repeat(200_000));
        read("<urlset>" + "<url><loc>".repeat(200_000));
        read("<urlset " + "a=\"b\" ".repeat(60_000) + "/>");
        read("<urlset>" + "<".repeat(1_000_000));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    private SitemapReading read(String text) {
        return read(text.getBytes(UTF_8));
    }

    private SitemapReading read(byte[] bytes) {
        return reader.read(document(bytes));
    }

    private static Document document(byte[] bytes) {
        return new Document(new Bytes(bytes), Optional.empty(), Optional.of(ADDRESS));
    }

    private static ListedPage page(String address, Optional<Instant> changed) {
        return new ListedPage(URI.create(address), changed, Optional.empty(), Optional.empty());
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
