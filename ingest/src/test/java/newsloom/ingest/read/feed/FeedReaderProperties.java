package newsloom.ingest.read.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A short fuzz run of every build: own feeds, damaged. */
class FeedReaderProperties {
    private static final List<String> FEEDS = List.of(
            "<?xml version='1.0'?><rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>Harbour"
                    + "</title><link>https://harbour.example/</link><item><title>Ferry &amp; fog</title><link>/a?b=1&c=2</link>"
                    + "<description><![CDATA[<p onclick='x()'>214 <b>rescued</b><script>x()</script>]]></description>"
                    + "<dc:date>2024-02-13T09:40:00Z</dc:date><enclosure url='a.mp3' length='1'/></item></channel></rss>",
            "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://harbour.example/b/'><entry><title type='html'>A"
                    + "&lt;b&gt;</title><link rel='alternate' href='c'/><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>"
                    + "<svg><style><img src=x onerror=y></style></svg><a href='java\tscript:x'>d</a></div></content>"
                    + "<updated>Tue, 13 Feb 2024 09:40:00 +0100</updated></entry></feed>",
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":1,\"content_html\":\"<iframe/><p>e\",\"url\":\"f\"}]}");

    private static final List<String> SCRAPS = List.of(
            "<",
            ">",
            "&",
            "\"",
            "'",
            "]]>",
            "<![CDATA[",
            "<!--",
            "&#0;",
            "&#x110000;",
            "<item>",
            "</item>",
            "<svg>",
            "<math>",
            "<style>",
            "<iframe>",
            "<textarea>",
            "</p>",
            "<table>",
            "javascript:",
            "\u0000",
            "\uFFFE",
            "xml:base='%'",
            "<!DOCTYPE a [<!ENTITY b \"&b;\">]>",
            "&b;",
            "-0700",
            "<a href='//[::1'>",
            "<plaintext>",
            "<noscript>");

    @Property(tries = 3_000)
    void damagedFeedsAreReadOrRefusedAndHarmless(@ForAll("damaged") byte[] bytes) {
        FeedFuzz.fuzzerTestOneInput(bytes);
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        Arbitrary<Damage> damage = Combinators.combine(
                        Arbitraries.integers().between(0, 700),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.oneOf(
                                Arbitraries.of(SCRAPS), Arbitraries.strings().ofMaxLength(5)))
                .as(Damage::new);
        return Combinators.combine(Arbitraries.of(FEEDS), damage.list().ofMaxSize(6))
                .as((feed, damages) -> {
                    StringBuilder text = new StringBuilder(feed);
                    damages.forEach(each -> each.to(text));
                    return text.toString().getBytes(UTF_8);
                });
    }

    private record Damage(int at, int removed, String put) {
        void to(StringBuilder text) {
            int start = Math.min(at, text.length());
            text.replace(start, Math.min(text.length(), start + removed), put);
        }
    }
}
