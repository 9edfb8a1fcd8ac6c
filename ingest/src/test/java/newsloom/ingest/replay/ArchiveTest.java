package newsloom.ingest.replay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import newsloom.ingest.replay.file.ReplaySettings;
import newsloom.model.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {
    static final String HTML = "Content-Type: text/html; charset=utf-8\r\n";

    private final Path folder;
    private final ByteArrayOutputStream archive = new ByteArrayOutputStream();

    ArchiveTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPageBecomesAnArticleWithItsAddressAndTheArchivesDateIsNoDateOfPublication(boolean packed) throws IOException {
        add(info(), packed);
        add(response("https://www.example.org/ferry", HTML, page("Ferry in the fog")), packed);

        Replay replay = replay(packed);
        Article article = replay.only();

        assertThat(article.url()).contains(URI.create("https://www.example.org/ferry"));
        assertThat(article.title()).contains("Ferry in the fog");
        assertThat(article.text()).contains("The ferry ran aground");
        assertThat(article.publisher()).contains("example.org");
        assertThat(article.publishedAt()).isEmpty();
        assertThat(article.language()).isEqualTo(Locale.ENGLISH);
        assertThat(replay.seen).containsExactly(Instant.parse("2026-11-20T08:00:00Z"));
    }

    @Test
    void aPageThatWasSavedWithoutItsServersAnswerIsAPageAsWell() throws IOException {
        add(record("resource", "https://example.org/ferry", "text/html; charset=utf-8", page("Ferry in the fog")));
        add(record("resource", "https://example.org/i.png", "image/png", "<no page>"));

        Article article = replay(false).only();

        assertThat(article.url()).contains(URI.create("https://example.org/ferry"));
        assertThat(article.title()).contains("Ferry in the fog");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/html                        | true
            TEXT/HTML; Charset="UTF-8"       | true
            text/html;charset=utf-8          | true
            application/xhtml+xml            | true
            application/xhtml+xml; charset=x | true
            text/css                         | false
            application/json                 | false
            application/pdf                  | false
            image/svg+xml                    | false
            application/warc-fields          | false
            """)
    void whatWasSavedIsAPageByItsType(String type, boolean isPage) throws IOException {
        add(record("resource", "https://example.org/ferry", type, page("Ferry in the fog")));
        add(record("resource", "<https://example.org/bridge>", "text/html", page("Bridge")));
        add(new String(record("resource", "https://example.org/fog", "text/html", page("Fog")), ISO_8859_1)
                .replace("WARC/1.0", "WARC/1.1")
                .replace("WARC-Type", "warc-type")
                .replace("WARC-Target-URI", "warc-target-uri")
                .getBytes(ISO_8859_1));
        add(record("resource", "file:///home/ann/ferry.html", "text/html", page("Private")));

        assertThat(replay(false).articles)
                .extracting(article -> article.title().orElse(""))
                .contains("Bridge", "Fog")
                .satisfies(titles ->
                        assertThat(titles.contains("Ferry in the fog")).isEqualTo(isPage));
    }

    @Test
    void theDateOfPublicationIsThePagesOwn() throws IOException {
        add(response("https://example.org/a", HTML, dated("2026-11-19T07:00:00Z")));
        add(response("https://example.org/b", HTML, dated("2026-12-19T07:00:00Z")));

        Replay replay = replay(false);

        assertThat(replay.articles)
                .extracting(
                        article -> article.publishedAt().map(Instant::toString).orElse("undated"))
                .containsExactly("2026-11-19T07:00:00Z", "undated");
        assertThat(replay.remarks).singleElement().asString().contains("published after it was saved");
    }

    @Test
    void aDateThatNothingDecidesIsRemarkedOn() throws IOException {
        add(response("https://example.org/a", HTML, dated("05/03/2024")));
        add(response("https://example.org/b", HTML, dated("13/03/2024")));

        Replay replay = replay(false);

        assertThat(replay.articles).extracting(Article::publishedAt).doesNotContain(Optional.empty());
        assertThat(replay.remarks)
                .singleElement()
                .asString()
                .contains("Its date was read month first, for nothing says which it is: 05/03/2024");
    }

    @Test
    void whatThePageSaysOfItselfIsTheArticles() throws IOException {
        String page = page("Ferry in the fog")
                .replaceFirst(
                        "<head>",
                        "<head><meta name=author content='Ann Reed'><meta name=keywords content='sea, fog'>"
                                + "<meta property='og:image' content='/i.jpg'><meta property='og:site_name' content='The Post'>");
        add(response("https://example.org/ferry", HTML, page));

        Article article = replay(false).only();

        assertThat(article.authors()).containsExactly("Ann Reed");
        assertThat(article.tags()).containsExactly("sea", "fog");
        assertThat(article.image()).contains(URI.create("https://example.org/i.jpg"));
        assertThat(article.sourceName()).contains("The Post");
    }

    @Test
    void whatIsNoPageIsPassedOver() throws IOException {
        add(record("request", "https://example.org/a", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"));
        add(record(
                "revisit",
                "https://example.org/a",
                "application/http; msgtype=response",
                "HTTP/1.1 200 OK\r\n" + HTML + "\r\n"));
        add(record("metadata", "https://example.org/a", "application/warc-fields", "a: b\r\n"));
        add(response("https://example.org/i.png", "Content-Type: image/png\r\n", new byte[100]));
        add(record(
                "response",
                "https://example.org/b",
                "application/http; msgtype=response",
                "HTTP/1.1 404 Not Found\r\n" + HTML + "\r\n" + page("Not found")));
        add(record("response", "dns:example.org", "text/dns", "20261120\nexample.org. 300 IN A 192.0.2.1\n"));
        add(response("https://example.org/c", HTML, page("The one page")));

        assertThat(replay(false).only().title()).contains("The one page");
    }

    @Test
    void chunksAndCompressionAreUndoneWhereTheyAre() throws IOException {
        byte[] plain = bytes(page("Chunked"));
        byte[] gzip = Replay.gzip(bytes(page("Packed")));
        add(response("https://example.org/a", HTML + "Transfer-Encoding: chunked\r\n", chunks(plain)));
        add(response("https://example.org/b", HTML + "Content-Encoding: gzip\r\nContent-Length: 7\r\n", gzip));
        add(response(
                "https://example.org/c",
                HTML + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
                chunks(gzip)));
        add(response(
                "https://example.org/d",
                HTML + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
                page("Both undone")));
        add(response("https://example.org/e", HTML + "Content-Encoding: br\r\n", page("Undone")));

        assertThat(replay(false).articles)
                .extracting(article -> article.title().orElse(""))
                .containsExactly("Chunked", "Packed", "Packed", "Both undone", "Undone");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBrokenRecordIsRefusedWithItsPlaceAndReadingGoesOn(boolean packed) throws IOException {
        add(response("https://example.org/a", HTML, page("First")), packed);
        int place = archive.size();
        byte[] broken = "WARC/1.0\r\nthis is no header\r\n\r\n".getBytes(UTF_8);
        add(broken, packed);
        add(response("https://example.org/b", HTML, page("Second")), packed);

        Replay replay = replay(packed);

        assertThat(replay.articles)
                .extracting(article -> article.title().orElse(""))
                .containsExactly("First", "Second");
        assertThat(replay.refused).hasSize(1);
        assertThat(replay.reason()).contains("is broken");
        assertThat(replay.origins().get(0)).matches("news\\.warc(\\.gz)?@\\d+");
        assertThat(place).isPositive();
        assertThat(replay.exitStatus).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {-40, 40, 100_000})
    void aRecordOfAWrongLengthTakesNoOtherWithIt(int wrong) throws IOException {
        for (boolean packed : new boolean[] {false, true}) {
            archive.reset();
            add(response("https://example.org/a", HTML, page("First")), packed);
            add(lengthened(response("https://example.org/x", HTML, page("Wrong")), wrong), packed);
            add(response("https://example.org/b", HTML, page("Second")), packed);
            add(response("https://example.org/c", HTML, page("Third")), packed);

            Replay replay = replay(packed);

            assertThat(replay.articles)
                    .extracting(article -> article.title().orElse(""))
                    .contains("First", "Second", "Third")
                    .doesNotHaveDuplicates();
            assertThat(replay.refused).isNotEmpty();
        }
    }

    @Test
    void damageInAPackedArchiveCostsOneRecord() throws IOException {
        add(response("https://example.org/a", HTML, page("First")), true);
        int start = archive.size();
        add(response("https://example.org/x", HTML, page("Damaged")), true);
        add(response("https://example.org/b", HTML, page("Second")), true);
        byte[] bytes = archive.toByteArray();
        Arrays.fill(bytes, start + 60, start + 90, (byte) 0x55);
        Replay.write(folder.resolve("news.warc.gz"), bytes);

        Replay replay = Replay.of(folder);

        assertThat(replay.articles)
                .extracting(article -> article.title().orElse(""))
                .containsExactly("First", "Second");
        assertThat(replay.refused).hasSize(1);
    }

    @Test
    void anArchiveThatIsCutOffGivesWhatCameBefore() throws IOException {
        add(response("https://example.org/a", HTML, page("First")), true);
        add(response("https://example.org/b", HTML, page("Second")), true);
        byte[] bytes = archive.toByteArray();
        Replay.write(folder.resolve("news.warc.gz"), Arrays.copyOf(bytes, bytes.length - 50));

        Replay replay = Replay.of(folder);

        assertThat(replay.articles)
                .extracting(article -> article.title().orElse(""))
                .containsExactly("First");
        assertThat(replay.refused).hasSize(1);
    }

    @Test
    void whatIsNoArchiveIsRefusedOnce() throws IOException {
        Replay.write(folder.resolve("a.warc"), "This is a text. ".repeat(100));
        Replay.write(folder.resolve("b.warc.gz"), new byte[0]);
        Replay.write(folder.resolve("c.warc.gz"), "no gzip at all");

        assertThat(Replay.of(folder).refused).hasSize(3);
    }

    @Test
    void pagesWithoutAnArticleAreRefusedWithTheirAddress() throws IOException {
        add(response("https://example.org/empty", HTML, "<html><body></body></html>"));

        Replay replay = replay(false);

        assertThat(replay.refused).hasSize(1);
        assertThat(replay.refused.get(0).content()).isEqualTo("https://example.org/empty");
    }

    @Test
    void aPageThatIsTooLongOrABombIsRefused() throws IOException {
        add(response("https://example.org/a", HTML, "<p>" + "a".repeat(200_000)));
        add(response("https://example.org/b", HTML + "Content-Encoding: gzip\r\n", Replay.gzip(new byte[5_000_000])));
        add(response("https://example.org/c", HTML, page("Last")));
        Replay.write(folder.resolve("news.warc"), archive.toByteArray());

        Replay replay = Replay.of(folder, new ReplaySettings(1_000, 1_000, 100_000, 100));

        assertThat(replay.articles)
                .extracting(article -> article.title().orElse(""))
                .containsExactly("Last");
        assertThat(replay.refused)
                .allSatisfy(refused -> assertThat(refused.reason()).contains("longer than the 100000 bytes allowed"));
        assertThat(replay.refused).hasSize(2);
    }

    @Test
    void aSavedPageIsReadToo() throws IOException {
        Replay.write(folder.resolve("saved/ferry.html"), page("Ferry in the fog"));
        Replay.write(folder.resolve("saved/old.htm.gz"), Replay.gzip(bytes(page("Older"))));

        assertThat(Replay.of(folder).articles)
                .extracting(article -> article.title().orElse(""))
                .containsExactly("Ferry in the fog", "Older");
    }

    private Replay replay(boolean packed) throws IOException {
        Path file = folder.resolve(packed ? "news.warc.gz" : "news.warc");
        Replay.write(file, archive.toByteArray());
        return Replay.of(file);
    }

    private void add(byte[] record) throws IOException {
        add(record, false);
    }

    private void add(byte[] record, boolean packed) throws IOException {
        archive.write(packed ? Replay.gzip(record) : record);
    }

    private static byte[] info() {
        return record("warcinfo", "", "application/warc-fields", "software: test\r\n");
    }

    static byte[] response(String address, String headers, String body) {
        return response(address, headers, bytes(body));
    }

    private static byte[] response(String address, String headers, byte[] body) {
        return record(
                "response",
                address,
                "application/http; msgtype=response",
                "HTTP/1.1 200 OK\r\n" + headers + "\r\n" + new String(body, ISO_8859_1));
    }

    private static byte[] record(String type, String address, String contentType, String block) {
        String target = address.isEmpty() ? "" : "WARC-Target-URI: " + address + "\r\n";
        String head = "WARC/1.0\r\nWARC-Type: " + type
                + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-" + "%012d".formatted(block.length())
                + ">\r\nWARC-Date: 2026-11-20T08:00:00Z\r\n" + target
                + "Content-Type: " + contentType + "\r\nContent-Length: " + block.length() + "\r\n\r\n";
        return (head + block + "\r\n\r\n").getBytes(ISO_8859_1);
    }

    private static byte[] lengthened(byte[] record, int by) {
        String text = new String(record, ISO_8859_1);
        String length = text.replaceFirst("(?s).*?Content-Length: (\\d+).*", "$1");
        return text.replaceFirst("Content-Length: " + length, "Content-Length: " + (Integer.parseInt(length) + by))
                .getBytes(ISO_8859_1);
    }

    static String page(String title) {
        return "<!DOCTYPE html><html lang=\"en\"><head><title>" + title + "</title></head><body><article><h1>" + title
                + "</h1><p>The ferry ran aground in thick fog early on Tuesday, and all of its two hundred passengers"
                + " were brought ashore by the coastguard before noon, officials said.</p><p>Nobody was hurt, and the"
                + " harbour was open again in the evening after the last of the boats had left the bay.</p>"
                + "</article></body></html>";
    }

    private static String dated(String date) {
        return page("Dated")
                .replace("<title>", "<meta property=\"article:published_time\" content=\"" + date + "\"><title>");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] chunks(byte[] whole) throws IOException {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int at = 0; at < whole.length; at += 100) {
            int size = Math.min(100, whole.length - at);
            chunks.write((Integer.toHexString(size) + "\r\n").getBytes(UTF_8));
            chunks.write(whole, at, size);
            chunks.write("\r\n".getBytes(UTF_8));
        }
        chunks.write("0\r\n\r\n".getBytes(UTF_8));
        return chunks.toByteArray();
    }
}
