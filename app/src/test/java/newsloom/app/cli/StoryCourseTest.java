package newsloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import newsloom.app.cli.terminal.Terminal;
import newsloom.model.CorrectionOutcome;
import newsloom.model.Evidence.AnalystDecision;
import newsloom.model.story.MembershipCause;
import newsloom.store.course.Neighbour;
import newsloom.store.course.StoryMove;
import newsloom.store.course.StoryMove.Direction;
import org.junit.jupiter.api.Test;

class StoryCourseTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final FakeServices services = new FakeServices();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theTimelineHasCopiesBelowTheirOriginalsAndWhatCameAndLeft() {
        services.came = NOON;
        services.stories.add(Stories.talks());
        services.moves.add(
                new StoryMove(NOON, Direction.CAME, "s-\u001B[31m7", MembershipCause.MERGED, Optional.empty(), 2));
        services.moves.add(new StoryMove(
                NOON.plusSeconds(60),
                Direction.LEFT,
                "s-8",
                MembershipCause.CORRECTED,
                Optional.of(new AnalystDecision("5f0c1d22ab", "ann", NOON, CorrectionOutcome.TOGETHER)),
                1));
        assertThat(run("story", "s-1234", "--timeline")).isZero();
        assertThat(out()).endsWith("""

                24 May 2023 · The ]0;evilWire · came 21 Nov 2026, 12:00
                  Talks set for Moscow
                  copied by publisher unknown (undated)
                25 May 2023, 12:03 · The Paper · came 21 Nov 2026, 12:00

                From other stories, and to them:
                  21 Nov 2026, 12:00 · 2 articles came from story s-[31m7, which became part of
                  this one
                  21 Nov 2026, 12:01 · 1 article left for story s-8: ann said so (5f0c1d22ab)
                """);
    }

    @Test
    void ofALongTimelineTheBeginningAndTheEndAreShownUnlessAllIsAskedFor() {
        services.stories.add(Stories.large(10_000));
        assertThat(run("story", "s-9", "--timeline")).isZero();
        assertThat(out())
                .contains("Quake in Lesk: report 0\n  copied by Paper 9 (", " and 995 more")
                .contains("\n… 8980 more between them (--all) …\n")
                .contains("Quake in Lesk: report 9998\n");
        assertThat(out().lines().count()).isLessThan(60);
        out.reset();
        assertThat(run("story", "s-9", "--timeline", "--all")).isZero();
        assertThat(out().lines().filter(line -> line.contains("came"))).hasSize(9_000);
    }

    @Test
    void coverageTellsWhoWasFirstAndWhoCopiedWhom() {
        services.stories.add(Stories.talks());
        assertThat(run("story", "s-1234", "--coverage")).isZero();
        assertThat(out()).endsWith("""

                publisher          first               reports  copies
                The ]0;evilWire    24 May 2023         1        0
                The Paper          25 May 2023, 12:03  1        0
                publisher unknown  undated             0        1

                publisher unknown copied 1 article of The ]0;evilWire

                day         articles
                2023-05-24  1
                2023-05-25  1
                1 article without a date
                """);
        out.reset();
        assertThat(run("story", "s-1234", "--coverage", "--as-of", "2026-01-01"))
                .isZero();
        assertThat(services.asked).contains("members at 2026-01-01T00:00:00Z");
        assertThat(out()).contains("The Paper          25 May 2023, 12:03  1        0\n");
    }

    @Test
    void neighboursAreShownWithWhatTheyAreNow() {
        services.stories.add(Stories.talks());
        assertThat(run("story", "s-1234", "--neighbours")).isZero();
        assertThat(out()).endsWith("\n\nNo other story came near its articles when they were placed.\n");
        services.neighbours.add(new Neighbour(Stories.alone("x", "Rain").head(), -.25, 3));
        out.reset();
        assertThat(run("story", "s-1234", "--neighbours")).isZero();
        assertThat(out())
                .endsWith("\n\nRain\n  score -.3 at best · runner-up of 3 articles · 1 article · undated · x\n");
    }

    @Test
    void jsonIsALineForEachArticleMoveAndNeighbour() {
        services.stories.add(Stories.talks());
        services.moves.add(new StoryMove(NOON, Direction.CAME, "s-7", MembershipCause.MERGED, Optional.empty(), 2));
        services.neighbours.add(new Neighbour(Stories.alone("x", "Rain").head(), -.25, 3));
        assertThat(run("story", "s-1234", "--timeline", "--json")).isZero();
        assertThat(out().lines()).hasSize(4);
        assertThat(out())
                .contains("{\"came\":\"1970-01-01T00:00:00Z\",\"copyOf\":\"a\",\"article\":{\"language\":\"en\"")
                .endsWith(
                        "{\"at\":\"2026-11-21T12:00:00Z\",\"direction\":\"came\",\"other\":\"s-7\",\"cause\":\"merged\","
                                + "\"decision\":null,\"articles\":2}\n");
        out.reset();
        assertThat(run("story", "s-1234", "--neighbours", "--json")).isZero();
        assertThat(out())
                .startsWith("{\"score\":-0.25,\"members\":3,\"story\":{\"id\":\"x\",")
                .hasLineCount(1);
        out.reset();
        assertThat(run("story", "s-1234", "--coverage", "--json")).isZero();
        assertThat(out())
                .startsWith("{\"story\":\"s-1234\",\"publishers\":[{\"publisher\":\"The \\u001B]0;evil")
                .contains("\"days\":{\"2023-05-24\":1,\"2023-05-25\":1},\"undated\":1,\"copying\":[{\"by\":");
    }

    @Test
    void whatDoesNotGoTogetherIsSaid() {
        assertThat(run("story", "x", "--timeline", "--as-of", "2026-01-01")).isEqualTo(1);
        assertThat(err())
                .isEqualTo("A timeline and neighbours are told as they are known now: leave --as-of out, or ask"
                        + " for --coverage.\n");
        assertThat(run("story", "x", "--timeline", "--coverage")).isEqualTo(1);
        assertThat(err()).contains("--timeline, --coverage are mutually exclusive");
        assertThat(run("story", "nowhere", "--neighbours")).isEqualTo(1);
        assertThat(err()).endsWith("There is no story nowhere; newsloom stories lists them.\n");
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
