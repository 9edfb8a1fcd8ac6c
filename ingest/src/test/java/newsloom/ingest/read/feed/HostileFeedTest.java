package newsloom.ingest.read.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever a server sends is read or refused within two seconds of processor time; memory is bounded by the tests' heap. */
@Tag("processor-time")
class HostileFeedTest {
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final int WARM = 500;

    /** What is measured is the reader, not how long this machine takes to compile it. */
    @BeforeAll
    static void warmUp() {
        String large = feed("<title>A bridge opens</title></item><item>".repeat(50));
        IntStream.range(0, WARM).forEach(i -> Feeds.reading(large));
    }

    @Test
    void entitiesThatHoldOneAnotherAreRefused() {
        String entities = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> "<!ENTITY e" + i + " \"" + ("&e" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining());
        String bomb = "<!DOCTYPE rss [<!ENTITY e0 \"boats\">" + entities + "]>" + feed("<title>&e12;</title>");
        assertThat(Feeds.reason(bounded(bomb))).contains("entities");
    }

    @Test
    void oneLongEntityUsedOftenIsRefused() {
        String bomb = "<!DOCTYPE rss [<!ENTITY long \"" + "tide ".repeat(10_000) + "\">]>"
                + feed("<title>" + "&long;".repeat(20_000) + "</title>");
        assertThat(Feeds.reason(bounded(bomb))).contains("entities");
    }

    @Test
    void externalEntitiesAreNeverFetched() {
        String text = "<!DOCTYPE rss [<!ENTITY secret SYSTEM \"file:///etc/passwd\">"
                + "<!ENTITY % more SYSTEM \"http://127.0.0.1:9/more.dtd\"> %more;]>"
                + feed("<title>a&secret;b</title>");
        assertThat(((Feed) bounded(text)).entries().get(0).title()).contains("a&secret;b");
    }

    @Test
    void endlessNestingIsRefused() {
        assertThat(Feeds.reason(bounded(feed("<description>" + "<div>".repeat(100_000)))))
                .contains("nested");
        assertThat(Feeds.reason(bounded("<a>".repeat(100_000)))).contains("nested");
    }

    @Test
    void itemsThatNobodyClosesStandBesideEachOther() {
        FeedReading reading = bounded("<rss><channel>" + "<item>".repeat(200_000));
        assertThat(Feeds.reason(reading)).contains("entries");
        assertThat(((Feed) bounded("<rss><channel>" + "<item><title>t</title>".repeat(9_000))).entries())
                .hasSize(9_000);
    }

    @Test
    void tensOfThousandsOfAttributesAreRefused() {
        String attributes =
                IntStream.range(0, 60_000).mapToObj(i -> " a" + i + "='1'").collect(Collectors.joining());
        assertThat(Feeds.reason(bounded("<rss" + attributes + "></rss>"))).contains("attributes");
        String quotes = " a='".repeat(60_000);
        assertThat(bounded("<rss" + quotes)).isNotNull();
    }

    @Test
    void hugeTextsAreTaken() {
        assertThat(bounded(feed("<title>" + "x".repeat(20_000_000) + "</title>")))
                .isInstanceOf(Feed.class);
        assertThat(bounded(feed("<description>" + "&lt;".repeat(3_000_000) + "</description>")))
                .isInstanceOf(Feed.class);
    }

    @Test
    void htmlMadeToBeSlowIsTaken() {
        for (String tag : new String[] {
            "<b>",
            "<a href=x>",
            "<table>",
            "<p><b><i>",
            "<svg>",
            "<a><b><table>",
            "</p>",
            "<font>",
            "<li>",
            "<select>",
            "<x a='"
        }) {
            String description = tag.repeat(100_000).replace("<", "&lt;");
            assertThat(bounded(feed("<description>" + description + "</description>")))
                    .as(tag)
                    .isInstanceOf(Feed.class);
        }
        String attributes =
                IntStream.range(0, 60_000).mapToObj(i -> " a" + i + "=1").collect(Collectors.joining());
        assertThat(bounded(feed("<description>&lt;p" + attributes + "></description>")))
                .isInstanceOf(Feed.class);
    }

    @Test
    void whatNeverEndsIsLookedForOnce() {
        for (String beginning : new String[] {"<![CDATA[", "<!--", "<?", "<!DOCTYPE [", "<a b=\"", "</", "&#", "<"}) {
            assertThat(bounded("<rss><channel><item><title>" + beginning.repeat(200_000)))
                    .as(beginning)
                    .isNotNull();
        }
    }

    @Test
    void namespacesDeclaredOnEveryElementAreTaken() {
        String item = "<item xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title xmlns:x='urn:x'>t</dc:title></item>";
        assertThat(bounded("<rss><channel>" + item.repeat(20_000))).isInstanceOf(Feed.class);
    }

    @Test
    void jsonNestedWithoutEndIsRefused() {
        assertThat(Feeds.reason(bounded("{\"items\":" + "[".repeat(100_000)))).contains("JSON");
    }

    private static String feed(String item) {
        return "<rss version='2.0'><channel><item>" + item + "</item></channel></rss>";
    }

    private static FeedReading bounded(String text) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        FeedReading reading = Feeds.reading(text);
        long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        assertThat(Duration.ofNanos(taken)).isLessThan(LONGEST);
        return reading;
    }
}
