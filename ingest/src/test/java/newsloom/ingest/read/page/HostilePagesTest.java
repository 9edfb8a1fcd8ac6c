package newsloom.ingest.read.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsloom.fetch.Bytes;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.page.PageReading.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that are made to cost: each may take a moment, and ends with an article or a reason. */
@Tag("processor-time")
class HostilePagesTest {
    private static final String ARTICLE = "<article><p>" + "The river rose again. ".repeat(30) + "</p></article>";

    /** Of processor time, with a machine that is slower than most, and the first page that the JVM reads. */
    /** Twice what is promised: coverage and whatever else a build runs take their share. */
    private static final Duration MOST = Duration.ofSeconds(4);

    private final PageReader reader = new PageReader();

    static Stream<Arguments> pages() {
        return Stream.of(
                page("100,000 levels", "<div>".repeat(100_000) + "deep"),
                page("100,000 levels of inline markup", "<b>".repeat(50_000) + "<span>".repeat(50_000) + "deep"),
                page("a million attributes", "<div" + attributes(1_000_000) + ">much</div>"),
                page("a million times the same attribute", "<div" + " a=1".repeat(1_000_000) + ">much</div>"),
                page("a million open paragraphs", "<p>x".repeat(1_000_000)),
                page(
                        "formatting that is opened again in every paragraph",
                        IntStream.range(0, 500)
                                        .mapToObj(each -> "<font size=" + each + ">")
                                        .collect(Collectors.joining())
                                + "<p>x".repeat(20_000)),
                page("tables in tables", "<table><tr><td>".repeat(30_000)),
                page("a million entities", "<p>" + "&amp;&lt;&notit;".repeat(350_000)),
                page("a long line of small letters", "<p>" + "a".repeat(5_000_000)),
                page("a long line of words", "<p>" + "by Ann 13 Feb ".repeat(500_000)),
                page("blanks", "<p class='" + " ".repeat(2_000_000) + "'>x" + " ".repeat(2_000_000)),
                page("a long class", "<p class='" + "a-b".repeat(1_000_000) + "'>x"),
                page(
                        "many classes",
                        IntStream.range(0, 50_000)
                                .mapToObj(each -> "<p class='date" + each + "'>" + each)
                                .collect(Collectors.joining())),
                page("many times", "<time class=date>1/1</time>".repeat(70_000)),
                page("much JSON-LD", "<script type=application/ld+json>" + "[".repeat(400_000) + "</script>x"),
                page(
                        "many pieces of JSON-LD",
                        "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":[{},{}]}</script>"
                                        .repeat(40_000)
                                + "x"),
                page("many attributes like JSON", ("<p data-x='{\"a\":" + "[".repeat(450) + "'></p>").repeat(20_000)),
                page(
                        "JSON that holds JSON",
                        "<script>{\"a\":\"" + "{\\\"b\\\":\\\"x y z\\\"}".repeat(50_000) + "\"}</script>"),
                page(
                        "formatting in the JSON of a script",
                        "<script>{\"a\":\"" + "so many words ".repeat(8)
                                + IntStream.range(0, 500)
                                        .mapToObj(each -> "<font size=" + each + ">")
                                        .collect(Collectors.joining())
                                + "<p>x".repeat(80_000) + "\"}</script>"),
                page("a comment without an end", "x<!--" + "-".repeat(5_000_000)),
                page("titles", "<h1>a b c - d | e</h1>".repeat(60_000)),
                page("a script without an end", "x<script>" + "</scrip".repeat(700_000)),
                page("headings of comments", ARTICLE + "<div>Comments</div>".repeat(60_000)),
                page("headings of reactions", ARTICLE + "<div>Reactions</div>".repeat(60_000)),
                page(
                        "cards within one long class",
                        ARTICLE + "<div class='" + "c".repeat(1_000_000) + "'>"
                                + "<div><h3><a href=/a>one two three</a></h3><p>four five</p></div>".repeat(10_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void aHostilePageIsReadOrRefusedInAMoment(String name, String html) {
        byte[] bytes = ("<html><body>" + html).getBytes(UTF_8);
        long start = cpu();

        PageReading reading = reader.read(new Document(new Bytes(bytes), Optional.of("text/html"), Optional.empty()));

        assertThat(Duration.ofNanos(cpu() - start)).as(name).isLessThan(MOST);
        assertThat(reading).isNotNull();
    }

    @Test
    void whatIsTooLargeSaysSo() {
        PageReader strict = new PageReader(new PageLimits(100, 3, 64, 100));

        assertThat(strict.read(document("<p>" + "x".repeat(200))))
                .isEqualTo(new PageReading.NoArticle(Kind.TOO_LARGE, "The page has 203 bytes; at most 100 are read."));
        assertThat(strict.read(document("<p><b><i><u>x")))
                .isEqualTo(new PageReading.NoArticle(Kind.TOO_LARGE, "The page has 4 tags; at most 3 are read."));
    }

    private static Document document(String html) {
        return new Document(new Bytes(html.getBytes(UTF_8)), Optional.empty(), Optional.empty());
    }

    private static Arguments page(String name, String html) {
        return Arguments.of(name, html);
    }

    private static String attributes(int count) {
        return IntStream.range(0, count).mapToObj(each -> " a" + each + "=1").collect(Collectors.joining());
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
