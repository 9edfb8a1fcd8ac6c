package newsloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.app.cli.terminal.Terminal;
import newsloom.model.watch.Snooze;
import newsloom.model.watch.SurgeSensitivity;
import newsloom.model.watch.WatchRules;
import org.junit.jupiter.api.Test;

class QuietCommandsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final FakeServices services = new FakeServices();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aPublisherIsMutedAndHeardAgainHoweverItIsWritten() {
        run("watch", "add", "floods", "flood", "--tell", "publisher=reuters.com+Le Monde,surge=few");
        assertThat(run("watch", "mute", "floods", "Daily Post")).isZero();
        assertThat(run("watch", "mute", "floods", "times.example")).isZero();
        assertThat(run("watch", "mute", "floods", "DAILY POST", "--undo")).isZero();
        WatchRules rules = services.watching.watches().watches().get(0).rules();
        assertThat(rules.muted()).containsExactly("times.example");
        assertThat(rules.publishers()).containsExactly("reuters.com", "Le Monde");
        assertThat(rules.surge()).isEqualTo(SurgeSensitivity.FEW);

        run("watch", "list");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("publisher=reuters.com+Le Monde,surge=few", "watching; muted: times.example");
        assertThat(run("watch", "mute", "storms", "Post")).isOne();
    }

    @Test
    void aStoryIsSnoozedUntilATimeOrUntilMoreOwnersReportIt() {
        services.watching.owners.put("s", 3);
        assertThat(run("watch", "snooze", "s", "--for", "6h", "--publishers", "2"))
                .isZero();
        assertThat(services.watching.snoozed)
                .containsEntry("s", new Snooze(Optional.of(NOON.plus(Duration.ofHours(6))), Optional.of(5), "ann"));
        assertThat(run("watch", "snooze", "s", "--undo")).isZero();
        assertThat(services.watching.snoozed).isEmpty();
    }

    @Test
    void whatCannotBeSnoozedIsSaidToBeSo() {
        assertThat(run("watch", "snooze", "t", "--for", "6h")).isOne();
        assertThat(run("watch", "snooze", "t")).isOne();
        assertThat(run("watch", "snooze", "t", "--publishers", "0")).isOne();
        assertThat(run("watch", "snooze", "t", "--undo")).isOne();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(
                        "There is no story t.",
                        "Say until when: --until TIME, --for 6h or --publishers N.",
                        "--publishers takes a number from 1 to 9999.",
                        "Story t is not snoozed.");
    }

    @Test
    void whatIsNoKindIsRefused() {
        for (String kinds : List.of("publisher", "publisher=+", "surge=much", "language=fr")) {
            assertThat(run("watch", "add", "floods", "flood", "--tell", kinds)).isOne();
        }
        assertThat(services.watching.watches).isEmpty();
    }

    private int run(String... arguments) {
        Terminal plain = Terminal.plain(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                160,
                Clock.fixed(NOON, ZoneOffset.UTC));
        return new Cli(plain, Map.of("USER", "ann"), settings -> services, interruption -> {}).run(arguments);
    }
}
