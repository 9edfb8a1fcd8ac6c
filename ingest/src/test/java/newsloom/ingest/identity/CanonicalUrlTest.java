package newsloom.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
    @ParameterizedTest
    @CsvSource({
        "HTTPS://News.Example/A, https://news.example/A",
        "https://news.example:443/a, https://news.example/a",
        "http://news.example:0080/a, http://news.example/a",
        "https://news.example:80/a, https://news.example:80/a",
        "https://news.example:/a, https://news.example/a",
        "https://news.example./a, https://news.example/a",
        "https://reader:secret@news.example/a, https://news.example/a",
        "https://zürich.example/a, https://xn--zrich-kva.example/a",
        "https://z%C3%BCrich.example/a, https://xn--zrich-kva.example/a",
        "https://[2001:DB8::1]:443/a, https://[2001:db8::1]/a",
    })
    void aHostIsWrittenOneWay(String written, String canonical) {
        assertThat(CanonicalUrl.of(written)).contains(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "https://news.example, https://news.example/",
        "https://news.example?a=1, https://news.example/?a=1",
        "https://news.example//2026///11/a, https://news.example/2026/11/a",
        "https://news.example/x/./../2026/a, https://news.example/2026/a",
        "https://news.example/%2e%2E/a/., https://news.example/a/",
        "https://news.example/a/, https://news.example/a/",
        "https://news.example\\2026\\a, https://news.example/2026/a",
        "https://news.example/a;jsessionid=0A1b?p=1, https://news.example/a?p=1",
        "https://news.example/(S(u2k1)F(3))/a, https://news.example/a",
        "file:///news/./a.txt, file:///news/a.txt",
    })
    void aPathIsWrittenOneWay(String written, String canonical) {
        assertThat(CanonicalUrl.of(written)).contains(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "https://news.example/%7Eana/%63af%c3%a9, https://news.example/~ana/caf%C3%A9",
        "https://news.example/~ana/café, https://news.example/~ana/caf%C3%A9",
        "https://news.example/50%/a|b, https://news.example/50%25/a%7Cb",
        "https://news.example/a%2fb%2C, https://news.example/a%2Fb%2C",
        "https://news.example/?q=a b%20c+d, https://news.example/?q=a+b+c+d",
        "https://news.example/?q=%22x%22&q2=\"x\", https://news.example/?q=%22x%22&q2=%22x%22",
    })
    void aCharacterIsWrittenOneWay(String written, String canonical) {
        assertThat(CanonicalUrl.of(written)).contains(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "?z=1&y=2, ?y=2&z=1",
        "?tag=b&tag=a&page=1, ?page=1&tag=b&tag=a",
        "?y=&&z, ?y&z",
        "?=1&y=2, ?y=2",
        "?, ''",
        "?UTM_Campaign=a&y=2, ?y=2",
        "?y=2&amp;utm_source=a, ?y=2",
        "?%75tm_source=a, ''",
        "?gclid=1&msclkid=2&newclid=3&mc_eid=4&WT.mc_id=5&xtor=RSS-3, ''",
        "?y=2&PHPSESSID=abc, ?y=2",
        "?sid=0123456789abcdef, ''",
        "?sid=42, ?sid=42",
        "?source=rss, ''",
        "?source=wire, ?source=wire",
        "?partner=rss&emc=rss, ''",
        "?ref=news.example, ''",
        "?ref=other.example, ?ref=other.example",
        "?gallery/3, ?gallery/3",
        "#comments, ''",
        "#, ''",
        "#!/2026/a, #!/2026/a",
    })
    void onlyWhatSaysWhatIsAskedForStays(String written, String canonical) {
        assertThat(CanonicalUrl.of("https://news.example/a" + written)).contains("https://news.example/a" + canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.hub.example/list", "HTTPS://WWW.HUB.EXAMPLE"})
    void aMarkThatNamesThePageItWasFoundOnIsLeftOut(String page) {
        String written = "https://news.example/a?ref=www.hub.example";

        assertThat(CanonicalUrl.of(written, List.of("not an address", page))).contains("https://news.example/a");
        assertThat(CanonicalUrl.of(written, List.of("https://third.example"))).contains(written);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.google.example/amp/s/news.example/a?b=1, https://news.example/a?b=1",
        "https://www.google.example/amp/news.example/a, http://news.example/a",
        "https://my--news-example.cdn.ampproject.example/c/s/my-news.example/a, https://my-news.example/a",
        "https://my--news-example.cdn.ampproject.example/v/my-news.example/a, http://my-news.example/a",
        "https://cdn.ampproject.example/c/s/News.Example:443/a, https://news.example/a",
        "https://www.google.example/amp/s/cdn.ampproject.example/c/s/news.example/a?utm_id=1, https://news.example/a",
        "https://news.example/amp/story.html/2, https://news.example/amp/story.html/2",
        "https://news.example/c/story.html/2, https://news.example/c/story.html/2",
    })
    void anAddressInsideThatOfAnAmpCacheIsTakenOut(String written, String canonical) {
        assertThat(CanonicalUrl.of(written)).contains(canonical);
    }

    @Test
    void anAddressOfAnotherKindStaysAsItIs() {
        assertThat(CanonicalUrl.of(" NEWS:a//b/../C?utm_source=d#e ")).contains("news:a//b/../C?utm_source=d#e");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "news.example/a",
                "//news.example/a",
                "https://news<example/a",
                "https://news example/a",
                "https://news%2Fexample/a",
                "https://news%example/a",
                "https://news..example/a",
                "https://./a",
                "https://news.example:99999/a",
                "https://news.example:port/a",
                "https://reader@/a",
                "https://[::1/a"
            })
    void whatCannotBeReachedIsNoAddress(String written) {
        assertThat(CanonicalUrl.of(written)).isEmpty();
    }

    @Test
    void anAddressWithoutBoundIsRefused() {
        String start = "https://news.example/";
        int left = (1 << 13) - start.length();

        assertThat(CanonicalUrl.of(start + "a".repeat(left))).isPresent();
        assertThat(CanonicalUrl.of(start + "a".repeat(left + 1))).isEmpty();
        assertThat(CanonicalUrl.of(start + "ä".repeat(left))).isEmpty();
    }
}
