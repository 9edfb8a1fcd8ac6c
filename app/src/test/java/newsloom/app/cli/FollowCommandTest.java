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
import newsloom.model.story.ArticleHeader;
import newsloom.model.story.Membership;
import newsloom.model.story.MembershipCause;
import newsloom.model.story.Story;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryUpdate;
import newsloom.model.watch.Telling;
import newsloom.model.watch.Watch;
import newsloom.model.watch.WatchRules;
import newsloom.store.ArrivedArticle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowCommandTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:03:11Z");

    private final FakeServices services = new FakeServices();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void talksAreReportedAndRainIsMergedIntoThem() {
        Story talks = Stories.reported("s-1", "a", "Talks set", "The Paper");
        services.updates.add(new StoryUpdate(1, talks.articles(), List.of(talks.head())));
        StoryHead grown = Stories.alone("s-1", "Rain").head();
        services.updates.add(new StoryUpdate(4, List.of(), List.of(grown, StoryHead.merged("s-2", "en", 4, 2, "s-1"))));
    }

    @Test
    void onlyWhatTheQueryOfAWatchFindsIsPrinted() {
        watch("talks", "\"talks set\"");
        assertThat(run("follow", "--watch", "talks")).isZero();
        assertThat(out()).isEqualTo("12:03:11  first coverage     \"Talks set\"  (The Paper)  s-1\n");
    }

    @Test
    void aWatchAndAQueryBothHaveToFindIt() {
        watch("talks", "talks");
        assertThat(run("follow", "--watch", "talks", "--match", "rain")).isZero();
        assertThat(out()).isEmpty();
    }

    @Test
    void aWatchThatIsNotThereIsSaid() {
        assertThat(run("follow", "--watch", "talks")).isOne();
        assertThat(err()).isEqualTo("There is no watch “talks”; newsloom watch list prints all.\n");
        assertThat(services.asked).containsExactly("close");
    }

    @Test
    void aWatchThatAsksForTextsCannotBeFollowed() {
        watch("talks", "text:talks");
        assertThat(run("follow", "--watch", "talks")).isOne();
        assertThat(err()).contains("text: would find nothing there.");
    }

    @Test
    void onlyTheKindsThatAreAskedForArePrinted() {
        assertThat(run("follow", "--kind", "copy,MERGE")).isZero();
        assertThat(out()).isEqualTo("12:03:11  merge              \"Rain\"  (from s-2)  s-1\n");
    }

    @Test
    void aKindIsTypedAsLinesOrJsonHaveIt() {
        for (String typed : List.of("first coverage", "first-coverage", "first_coverage")) {
            out.reset();
            assertThat(run("follow", "--kind", typed)).isZero();
            assertThat(out().lines()).singleElement().asString().contains("first coverage");
        }
    }

    @Test
    void aKindThatIsNoneIsRefusedWithThoseThatAre() {
        assertThat(run("follow", "--kind", "merge,split")).isOne();
        assertThat(err())
                .contains("“split” is no kind of change: first-coverage, another-publisher, copy, further-report,"
                        + " revised, merge, moved, read-this-first, separated by commas, are.");
    }

    @Test
    void itMayBeginAtATime() {
        services.happened = Instant.parse("2026-11-20T22:00:05Z");
        assertThat(run("follow", "--since", "2026-11-20T22:00")).isZero();
        assertThat(services.asked).contains("follow since 2026-11-20T22:00:00Z");
        assertThat(out()).startsWith("2026-11-20 22:00:05  first coverage");
    }

    @Test
    void itBeginsOnlyOnce() {
        assertThat(run("follow", "--since", "2026-11-20", "--from-beginning")).isOne();
        assertThat(err()).contains("mutually exclusive");
    }

    @Test
    void ofARevisionIsPrintedWordByWordWhatItChanged() {
        services.texts.add(said("Talks held", "Five met.", NOON.plusSeconds(60)));
        services.texts.add(said("Talks held", "Three met.", NOON));
        services.texts.add(said("Talks set", "Two met.", NOON.minusSeconds(60)));
        revise("Talks held");
        assertThat(run("follow", "--kind", "revised")).isZero();
        assertThat(out()).isEqualTo("""
                12:03:11  revised            "Talks held"  (The Paper)  s-1
                          Talks [-set-] {+held+}
                          [-Two-] {+Three+} met.
                """);
        out.reset();
        assertThat(run("follow", "--kind", "revised", "--json")).isZero();
        assertThat(out()).contains("\"differences\":[\"Talks [-set-] {+held+}\",\"[-Two-] {+Three+} met.\"]");
    }

    @Test
    void whatIsStoredAMomentLaterIsWaitedFor() {
        services.texts.add(said("Talks set", "Two met.", NOON.minusSeconds(60)));
        services.coming.add(said("Talks held", "Two met.", NOON));
        revise("Talks held");
        assertThat(run("follow", "--kind", "revised")).isZero();
        assertThat(out()).endsWith("          Talks [-set-] {+held+}\n");
    }

    @Test
    void ofWhatIsNotStoredTheRevisionAloneIsPrinted() {
        services.happened = NOON.minusSeconds(3_600);
        services.texts.add(said("Talks set", "Two met.", NOON.minusSeconds(7_200)));
        revise("Talks held");
        assertThat(run("follow", "--kind", "revised")).isZero();
        assertThat(out()).isEqualTo("11:03:11  revised            \"Talks held\"  (The Paper)  s-1\n");
    }

    private void watch(String name, String query) {
        services.watching.watches.put(
                name, new Watch(name, query, WatchRules.defaults(), Telling.to(), Instant.EPOCH, false));
    }

    /** In the fifth update. */
    private void revise(String title) {
        Membership was =
                Stories.reported("s-1", "a", title, "The Paper").articles().get(0);
        ArticleHeader article = was.article();
        Membership revised = new Membership(
                article,
                was.story(),
                was.arrived(),
                was.since(),
                5,
                MembershipCause.REVISED,
                was.from(),
                was.newVoice(),
                was.copyOf(),
                was.score(),
                was.odds(),
                was.bar(),
                was.heldAgainst(),
                was.evidence(),
                was.brings());
        services.updates.add(new StoryUpdate(5, List.of(revised), List.of()));
    }

    private static ArrivedArticle said(String title, String text, Instant at) {
        Article article = new Article(
                "a",
                Optional.empty(),
                Optional.of("The Paper"),
                Optional.of(title),
                text,
                Optional.empty(),
                Locale.ENGLISH);
        return new ArrivedArticle(article, at, 0);
    }

    private int run(String... arguments) {
        Terminal terminal = Terminal.plain(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                100,
                Clock.fixed(NOON, ZoneOffset.UTC));
        return new Cli(terminal, Map.of(), settings -> services, interruption -> {}).run(arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
