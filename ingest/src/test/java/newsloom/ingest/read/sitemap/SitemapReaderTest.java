package newsloom.ingest.read.sitemap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import newsloom.ingest.read.Bytes;
import newsloom.ingest.read.Document;
import org.junit.jupiter.api.Test;

class SitemapReaderTest {

    @Test
    void aNewsSitemapSaysTitleDatePublisherAndLanguage() {
        SitemapReading read = read("<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                + " xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>https://a.example.org/1</loc>"
                + "<n:news><n:publication><n:name>The Paper</n:name><n:language>en</n:language></n:publication>"
                + "<n:publication_date>2026-11-25T08:00:00Z</n:publication_date><n:title>A &amp; B</n:title></n:news>"
                + "</url></urlset>");

        assertThat(((SitemapReading.Pages) read).pages())
                .containsExactly(new SitemapReading.Page(
                        URI.create("https://a.example.org/1"),
                        Optional.of("A & B"),
                        Optional.of("2026-11-25T08:00:00Z"),
                        Optional.of(Instant.parse("2026-11-25T08:00:00Z")),
                        Optional.of("The Paper"),
                        Optional.of("en")));
    }

    @Test
    void anIndexNamesOthers() {
        SitemapReading read = read("<sitemapindex><sitemap><loc>https://a.example.org/news.xml</loc></sitemap></sitemapindex>");

        assertThat(((SitemapReading.Index) read).sitemaps()).hasSize(1);
    }

    @Test
    void aListOfAddressesIsOneAndProseIsNot() {
        assertThat(read("https://a.example.org/1\nhttps://a.example.org/2")).isInstanceOf(SitemapReading.Pages.class);
        assertThat(read("Here is some prose.")).isInstanceOf(SitemapReading.NoSitemap.class);
        assertThat(read("<rss/>")).isInstanceOf(SitemapReading.NoSitemap.class);
        assertThat(read("")).isInstanceOf(SitemapReading.NoSitemap.class);
    }

    private static SitemapReading read(String text) {
        return new SitemapReader().read(new Document(new Bytes(text.getBytes(UTF_8)), Optional.empty(), Optional.empty()));
    }
}
