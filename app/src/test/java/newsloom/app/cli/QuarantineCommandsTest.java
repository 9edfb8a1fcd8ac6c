package newsloom.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.service.QuarantineService.Retried;
import newsloom.model.quarantine.QuarantineReason;
import newsloom.model.quarantine.Quarantined;
import newsloom.model.quarantine.RecordOrigin;
import org.junit.jupiter.api.Test;

class QuarantineCommandsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123Z");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final FakeServices services = new FakeServices();
    private final Quarantined record = record("no\u001B[31m JSON\nat all");
    private final Quarantined line =
            new Quarantined("a.jsonl:7", "It has no \"text\".", "{\u0007}", Optional.empty(), NOON);

    @Test
    void listPrintsALineEach() {
        services.quarantined.add(record);
        services.quarantined.add(line);
        assertThat(run("quarantine", "list")).isZero();
        assertThat(out()).isEqualTo("""
                %s  2026-11-21T12:00:00Z  bug  n.articles/3/41  It could not [2Jbe grouped.
                %s  2026-11-21T12:00:00Z  input  a.jsonl:7  It has no "text".
                """.formatted(record.id(), line.id()));
        assertThat(services.asked).contains("quarantined 50");
    }

    @Test
    void listCanBeNarrowed() {
        services.quarantined.add(record);
        services.quarantined.add(line);
        assertThat(run("quarantine", "list", "--reason", "bug", "--from", "n.art", "--limit", "0", "--json"))
                .isZero();
        assertThat(out().lines())
                .singleElement()
                .satisfies(json -> assertThat(json)
                        .startsWith(
                                "{\"id\":\"" + record.id() + "\",\"at\":\"2026-11-21T12:00:00.123Z\",\"kind\":\"bug\"")
                        .contains("\"retryOf\":\"0123456789\"")
                        .doesNotContain("\u001B"));
    }

    @Test
    void anUnknownKindOfReasonIsRefusedWithThoseThatThereAre() {
        assertThat(run("quarantine", "list", "--reason", "odd")).isEqualTo(1);
        assertThat(err()).contains("must be one of empty, not-json, version");
    }

    @Test
    void showPrintsAllOfItAndNothingThatCommandsTheTerminal() {
        services.quarantined.add(record);
        assertThat(run("quarantine", "show", record.id())).isZero();
        assertThat(out()).isEqualTo("""
                id: %s
                from: n.articles/3/41
                put aside: 2026-11-21T12:00:00.123Z
                kind: bug
                reason: It could not [2Jbe grouped.
                written: 2026-11-21T12:00:00.123Z
                key: en
                length: 19 bytes
                retry of: 0123456789
                stack:
                java.lang.Error
                \tat x
                content:
                no\\x1b[31m JSON
                at all
                """.formatted(record.id()));
    }

    @Test
    void showSaysHowLongWhatWasCutShortWas() {
        services.quarantined.add(record("x".repeat(600_000)));
        assertThat(run("quarantine", "show", record.id())).isZero();
        assertThat(out()).contains("length: 600000 bytes, the first 524288 kept here\n");
    }

    @Test
    void whatIsNotThereIsSaidSo() {
        assertThat(run("quarantine", "show", "x\u001B")).isEqualTo(1);
        assertThat(run("quarantine", "retry", "x\u001B")).isEqualTo(1);
        assertThat(err())
                .isEqualTo("There is no x in quarantine; newsloom quarantine list --limit 0 lists all there is.\n"
                        .repeat(2));
    }

    @Test
    void retrySaysWhereTheRecordIsNowOrWhyItIsNot() {
        services.retried = new Retried.Written("n.articles/3/50");
        assertThat(run("quarantine", "retry", record.id())).isZero();
        services.retried = new Retried.Impossible("It never was in Kafka.");
        assertThat(run("quarantine", "retry", record.id())).isEqualTo(1);
        assertThat(err()).isEqualTo("""
                Written back as n.articles/3/50. If it fails again, newsloom quarantine list shows it anew.
                It never was in Kafka.
                """);
    }

    private static Quarantined record(String value) {
        byte[] bytes = value.getBytes(UTF_8);
        RecordOrigin original = RecordOrigin.of(
                "n.articles", 3, 41, NOON, Optional.of("en"), Optional.of(bytes), Optional.of("0123456789"));
        return Quarantined.of(
                original,
                bytes,
                QuarantineReason.BUG,
                "It could not \u001B[2Jbe grouped.",
                Optional.of("java.lang.Error\n\tat x"),
                NOON);
    }

    private int run(String... arguments) {
        Terminal terminal = Terminal.plain(
                new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), 100, Clock.systemUTC());
        return new Cli(terminal, Map.of(), settings -> services, interruption -> {}).run(arguments);
    }

    private String out() {
        return out.toString(UTF_8);
    }

    private String err() {
        return err.toString(UTF_8);
    }
}
