package newsloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newsloom.app.cli.terminal.Terminal;
import newsloom.model.Article;
import newsloom.store.ArrivedArticle;
import newsloom.store.search.FoundArticle;
import newsloom.store.search.FoundArticle.Passage;
import newsloom.store.search.FoundArticle.Piece;
import newsloom.store.search.FoundStory;
import newsloom.store.search.SearchResult;
import org.junit.jupiter.api.Test;

class SearchCommandTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final FakeServices services = new FakeServices();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void storiesArePrintedWithThePassagesThatFit() {
        services.searched = found(10_000, false, Optional.of("The search took longer than 2 s."));
        assertThat(run("search", "river")).isZero();
        assertThat(out()).isEqualTo("""
                Rain
                1 article · 1 independent voice · undated · x
                  Example Post · 21 Nov 2026, 12:00 · x
                    The *river* rose [31mhigh.
                    matches river
                  and 2 more articles of it

                More than 10,000 articles found, 1 story shown
                """);
        assertThat(err()).isEqualTo("The search took longer than 2 s.\n");
        assertThat(services.asked).contains("search river RECENT 20");
    }

    @Test
    void anArticleInNoStoryIsSaidToBeInNone() {
        services.searched = new SearchResult.Found(
                List.of(new FoundStory(Optional.empty(), List.of(article()), 1)), 1, true, Optional.empty());
        assertThat(run("search", "river")).isZero();
        assertThat(out())
                .startsWith("Weather\nan article in no story yet\n")
                .endsWith("1 article found, 1 story shown\n");
    }

    @Test
    void theOptionsBecomePartOfWhatIsAsked() {
        assertThat(run("search", "flood", "--since", "2026-11-01", "--by", "size", "--limit", "5"))
                .isZero();
        assertThat(services.asked).contains("search flood AND published:2026-11-01.. SIZE 5");
        assertThat(out()).isEqualTo("0 articles found\n");
        assertThat(run("search", "flood", "--since", "2026-11-02", "--until", "2026-11-01"))
                .isEqualTo(1);
        assertThat(err()).contains("that is no time");
    }

    @Test
    void itIsAskedAsOfATimeAndWhatIsNoTimeIsRefused() {
        assertThat(run("search", "flood", "--as-of", "2026-11-01T10:00+01:00", "--json"))
                .isZero();
        assertThat(services.asked).contains("search flood RECENT 20 as of 2026-11-01T09:00:00Z");
        services.asked.clear();
        assertThat(run("search", "flood", "--as-of", "yesterday")).isEqualTo(1);
        assertThat(err()).contains("--as-of", "“yesterday” is no time: write 2026-11-29");
        assertThat(services.asked).noneMatch(asked -> asked.startsWith("search"));
    }

    @Test
    void aMistakeIsMarkedUnderTheQuery() {
        assertThat(run("search", "lachin AND")).isEqualTo(1);
        assertThat(err()).startsWith("lachin AND\n          ^ ");
        assertThat(services.asked).noneMatch(asked -> asked.startsWith("search"));
    }

    @Test
    void ofAQueryOfAMillionSignsOneSentenceIsSaidAndNothingIsAsked() {
        for (int length : new int[] {100_000, 1_000_000}) {
            err.reset();
            assertThat(run("search", "rain ".repeat(length / 5))).isEqualTo(1);
            assertThat(err()).contains("4,096").hasSizeLessThan(400);
        }
        assertThat(out()).isEmpty();
        assertThat(services.asked).noneMatch(asked -> asked.startsWith("search"));
    }

    @Test
    void whatAsksForTooMuchIsRefusedWithASentence() {
        services.searched = new SearchResult.Refused("More than 4,096 words begin with abc.");
        assertThat(run("search", "abc* NEAR/3 def")).isEqualTo(1);
        assertThat(err()).isEqualTo("More than 4,096 words begin with abc.\n");
    }

    @Test
    void jsonHasAStoryALineAndTheNumberInTheEnd() {
        services.searched = found(1, true, Optional.empty());
        assertThat(run("search", "river", "--json")).isZero();
        assertThat(out().lines()).hasSize(2);
        assertThat(out())
                .contains(
                        "\"story\":{",
                        "\"passages\":[\"The *river* rose \\u001B[31mhigh.\"]",
                        "\"matches\":[\"river\"]")
                .doesNotContain("\"text\":")
                .endsWith("{\"found\":1,\"exact\":true}\n");
    }

    private static SearchResult found(long hits, boolean exact, Optional<String> remark) {
        return new SearchResult.Found(
                List.of(new FoundStory(Optional.of(Stories.alone("x", "Rain").head()), List.of(article()), 3)),
                hits,
                exact,
                remark);
    }

    private static FoundArticle article() {
        Article article = new Article(
                "x",
                Optional.empty(),
                Optional.of("Example Post"),
                Optional.of("Weather"),
                "The river rose high.",
                Optional.of(NOON),
                Locale.ENGLISH);
        return new FoundArticle(
                new ArrivedArticle(article, NOON, 0),
                List.of(new Passage(List.of(
                        new Piece("The ", false),
                        new Piece("river", true),
                        new Piece(" rose \u001B[31mhigh.", false)))),
                List.of("river"));
    }

    private int run(String... arguments) {
        Terminal plain = Terminal.plain(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                80,
                Clock.fixed(NOON, ZoneOffset.UTC));
        return new Cli(plain, Map.of(), settings -> services, interruption -> {}).run(arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
