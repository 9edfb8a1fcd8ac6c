package newsloom.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CanonicalUrlProperties {
    private static final List<String> PIECES = List.of(
            "http:",
            "https:",
            "ftp:",
            "file:",
            "mailto:",
            "//",
            "/",
            "\\",
            "..",
            ".",
            "%2e",
            "%2F",
            "%25",
            "%",
            "%3",
            "?",
            "&",
            "=",
            "#",
            "#!",
            ";",
            "amp;",
            "@",
            ":",
            ":80",
            ":443",
            "[",
            "]",
            "::1",
            " ",
            "+",
            "%20",
            "\t",
            "\n",
            "\0",
            "www.",
            "m.",
            "amp",
            "/amp/s/",
            "/c/s/",
            "x.example",
            "x-example.",
            "utm_source=a",
            "ref=x.example",
            "sid=1",
            ";jsessionid=1",
            "(S(a))",
            "index.html",
            "a",
            "B",
            "ä",
            "ß",
            "İ",
            "％",
            "。",
            "\uD83D",
            "\uDE00",
            "\u200D",
            "xn--");

    private static final Arbitrary<String> HOSTS = Arbitraries.of(
            "https://www.x.example", "HTTP://m.X.example:80", "https://www.google.example/amp/s/x.example");

    @Property(tries = 20_000)
    void theCanonicalFormIsItsOwnCanonicalForm(@ForAll("soups") String soup) {
        Optional<String> once = CanonicalUrl.of(soup);

        assertThat(once.flatMap(CanonicalUrl::of)).isEqualTo(once);
    }

    @Property(tries = 20_000)
    void theKeyIsThatOfTheCanonicalForm(@ForAll("addresses") String address) {
        assertThat(CanonicalUrl.of(address).flatMap(PageKey::of)).isEqualTo(PageKey.of(address));
    }

    @Property
    void noTextBreaksIt(@ForAll String text) {
        assertThat(CanonicalUrl.of(text).flatMap(CanonicalUrl::of)).isEqualTo(CanonicalUrl.of(text));
        assertThat(ArticleIds.of(Optional.empty(), Optional.of(text), text)).hasSize(32);
    }

    @Property(tries = 5_000)
    void whatFollowsAReaderDoesNotCount(@ForAll("pages") String address, @ForAll("followers") String follower) {
        Optional<String> canonical = CanonicalUrl.of(address + "?p=1");

        assertThat(CanonicalUrl.of(address + "?" + follower + "=x&p=1#place")).isEqualTo(canonical);
    }

    /** On a small stack: how much a call takes of it changes as it is compiled. */
    @Example
    void longTextsOverflowNoStack() throws Exception {
        FutureTask<Boolean> all = new FutureTask<>(CanonicalUrlProperties::readLongTexts, true);
        Thread thread = new Thread(null, all, "small stack", 1 << 18);
        thread.start();
        all.get();
    }

    private static void readLongTexts() {
        for (String piece : PIECES) {
            String address = "https://x.example/" + piece.repeat(8_000 / piece.length());
            Optional<String> once = CanonicalUrl.of(address);
            assertThat(once.flatMap(CanonicalUrl::of)).isEqualTo(once);
            assertThat(PageKey.of(address)).isEqualTo(once.flatMap(PageKey::of));
        }
    }

    @Provide
    Arbitrary<String> soups() {
        return after(Arbitraries.of("", "http:", "https:/", "http://", "file:", "ftp://x", "mailto:"), PIECES);
    }

    @Provide
    Arbitrary<String> addresses() {
        return after(HOSTS, PIECES);
    }

    @Provide
    Arbitrary<String> pages() {
        List<String> ofPaths = PIECES.stream()
                .filter(piece -> piece.indexOf('?') < 0 && piece.indexOf('#') < 0)
                .toList();
        return after(HOSTS.map(host -> host + "/"), ofPaths);
    }

    @Provide
    Arbitrary<String> followers() {
        return Arbitraries.of("utm_medium", "UTM_x", "fbclid", "newclid", "mc_cid", "PHPSESSID", "%75tm_source");
    }

    private static Arbitrary<String> after(Arbitrary<String> starts, List<String> pieces) {
        Arbitrary<String> rest = Arbitraries.of(pieces).list().ofMaxSize(15).map(each -> String.join("", each));
        return Combinators.combine(starts, rest).as((start, end) -> start + end);
    }
}
