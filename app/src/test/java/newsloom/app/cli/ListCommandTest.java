package newsloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import newsloom.app.cli.terminal.ErrorStream;
import newsloom.app.cli.terminal.Pager;
import newsloom.app.cli.terminal.Terminal;
import newsloom.store.list.StorySelection;
import newsloom.store.list.StorySelection.LeastCounts;
import newsloom.store.list.StorySelection.Window;
import newsloom.store.search.FoundStory;
import newsloom.store.search.SearchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListCommandTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Pager NONE = new Pager("");

    private final FakeServices services = new FakeServices();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void onATerminalMoreThanTwentyAreALineEachAsWideAsItIs() {
        services.stories.add(Stories.talks());
        services.stories.add(Stories.alone("hostile", "河".repeat(60) + "\u001B[31m"));
        add(18);
        assertThat(onTerminal(NONE, "stories")).isZero();
        assertThat(out()).contains("Held together by");
        out.reset();
        add(1);
        assertThat(onTerminal(NONE, "stories")).isZero();
        assertThat(out()).startsWith("""
                        s-1234            25 May 2023, 12:03     3 by 2    Leaders agree on borders in…
                        hostile           undated                1 by 1    河河河河河河河河河河河河河河…
                        """).endsWith("23 articles, 21 stories\n");
    }

    @Test
    void elsewhereTheyAreWholeUnlessLinesAreAskedFor() {
        services.stories.add(Stories.talks());
        add(30);
        assertThat(run("stories")).isZero();
        assertThat(out()).contains("Held together by").hasLineCount(5 + 30 * 3 + 1);
        out.reset();
        assertThat(run("stories", "--form", "lines", "--limit", "2")).isZero();
        assertThat(out()).isEqualTo("""
                s-1234            25 May 2023, 12:03     3 by 2    Leaders agree on borders in Moscow
                a0                undated                1 by 1    Rain
                4 articles, 2 stories
                """);
        out.reset();
        assertThat(onTerminal(NONE, "stories", "--form", "full")).isZero();
        assertThat(out()).contains("Held together by");
    }

    @Test
    void theOptionsSayWhichStoriesAreWanted() {
        services.stories.add(Stories.talks());
        assertThat(run("stories --since 2026-11-01 --until 2026-11-02 --language en --min-publishers 5 --min-reports 4"
                        + " --min-articles 6 --grown-since 2026-11-20 --form lines"))
                .isZero();
        assertThat(services.listed)
                .isEqualTo(StorySelection.ALL
                        .published(at("2026-11-01T00:00:00Z"), at("2026-11-02T00:00:00Z"))
                        .in(Optional.of("en"))
                        .with(new LeastCounts(6, 4, 5))
                        .grown(Optional.of(new Window(Instant.parse("2026-11-20T00:00:00Z"), NOON))));
        assertThat(out()).contains("12:03    +1    3 by 2  ");
        run("stories --language und");
        assertThat(services.listed).isEqualTo(StorySelection.ALL.in(Optional.of("")));
    }

    @Test
    void aPublisherIsWhoIsOnItsSitesAndAnUnknownOneIsSaid() {
        assertThat(run("stories", "--publisher", "The Paper")).isZero();
        assertThat(services.listed).isEqualTo(StorySelection.ALL.of(Set.of("paper.example")));
        assertThat(run("stories", "--publisher", "The \u001B[31mPapr")).isEqualTo(1);
        assertThat(err()).startsWith("No stored article is by a publisher “The [31mPapr”, or of such a site");
        assertThat(out()).isEqualTo("0 articles, 0 stories\n");
    }

    @Test
    void whatMatchesIsLookedForAsByTheSearch() {
        services.searched = found(4);
        assertThat(run("stories", "--match", "river AND flood")).isZero();
        assertThat(services.asked).contains("search river AND flood RECENT 1000");
        assertThat(services.listed).isEqualTo(StorySelection.ALL.among(Set.of("x", "y")));
        assertThat(err()).isEmpty();

        services.searched = found(9_000);
        assertThat(run("stories", "--match", "the")).isZero();
        assertThat(err())
                .startsWith("More articles match than were looked at: of their stories only those with the"
                        + " newest 4 are here.");
    }

    @Test
    void aMistakeInTheQueryIsMarkedAndWhatIsTooMuchIsSaid() {
        assertThat(run("stories", "--match", "lachin AND")).isEqualTo(1);
        assertThat(err()).startsWith("lachin AND\n          ^ ");
        services.searched = new SearchResult.Refused("More than 4,096 words begin with abc.");
        assertThat(run("stories", "--match", "abc*")).isEqualTo(1);
        assertThat(err()).endsWith("More than 4,096 words begin with abc.\n");
        assertThat(services.asked).doesNotContain("stories");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --since 2026-11-02 --until 2026-11-02 | Nothing is published since --since and before --until
            --since yesterday                     | “yesterday” is no time: write 2026-11-29
            --language 12                         | “12” is no language; write its code, such as en.
            --min-publishers five                 | “five” is no whole number.
            --min-reports -1                      | “-1” is no whole number.
            --form long                           | The form must be lines or full.
            """)
    void mistakesAreSaid(String options, String sentence) {
        assertThat(run("stories " + options)).isEqualTo(1);
        assertThat(err()).contains(sentence);
        assertThat(services.asked).doesNotContain("stories");
    }

    @Test
    void onATerminalItGoesThroughThePager(@TempDir Path folder) {
        Path seen = folder.resolve("seen");
        services.stories.add(Stories.alone("x", "河 Rain"));
        assertThat(onTerminal(new Pager("cat > '" + seen + "'"), "stories")).isZero();
        assertThat(seen).content().startsWith("河 Rain\n").endsWith("1 article, 1 story\n");
        assertThat(out()).isEmpty();
    }

    @Test
    void whoLeavesThePagerEarlyHasSeenEnough(@TempDir Path folder) {
        Path seen = folder.resolve("seen");
        add(20_000);
        assertThat(onTerminal(new Pager("head -n 1 > '" + seen + "'"), "stories", "--limit", "0"))
                .isZero();
        assertThat(seen).content().startsWith("a0  ").hasLineCount(1);
        assertThat(err()).isEmpty();
    }

    @Test
    void aPagerThatIsNotThereIsSaid() {
        assertThat(onTerminal(new Pager("exec no-such-pager 2>&-"), "stories")).isEqualTo(1);
        assertThat(err())
                .isEqualTo("“exec no-such-pager 2>&-” could not be run: name another pager (NEWSLOOM_PAGER),"
                        + " or none (NEWSLOOM_PAGER=).\n");
    }

    private static SearchResult.Found found(long hits) {
        List<FoundStory> stories = List.of(
                new FoundStory(Optional.of(Stories.alone("x", "Rain").head()), List.of(), 2),
                new FoundStory(Optional.of(Stories.alone("y", "Rain").head()), List.of(), 1),
                new FoundStory(Optional.empty(), List.of(), 1));
        return new SearchResult.Found(stories, hits, true, Optional.empty());
    }

    private void add(int stories) {
        IntStream.range(0, stories).forEach(i -> services.stories.add(Stories.alone("a" + i, "Rain")));
    }

    private static Optional<Instant> at(String time) {
        return Optional.of(Instant.parse(time));
    }

    private int run(String line) {
        return run(line.split(" "));
    }

    private int run(String... arguments) {
        return run(Optional.empty(), arguments);
    }

    private int onTerminal(Pager pager, String... arguments) {
        return run(Optional.of(pager), arguments);
    }

    private int run(Optional<Pager> pager, String... arguments) {
        Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new ErrorStream(err, clock),
                false,
                false,
                false,
                80,
                pager,
                clock);
        return new Cli(terminal, Map.of(), settings -> services, interruption -> {}).run(arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
