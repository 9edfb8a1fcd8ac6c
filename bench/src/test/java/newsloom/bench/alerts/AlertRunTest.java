package newsloom.bench.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import newsloom.bench.kill.KillOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code bench/alerts}: real processes, and {@code kill -9}. */
@Tag("long-running")
class AlertRunTest {
    private static final List<String> SMALL =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx512m");

    @Test
    void everythingArrivesOnceWhoeverIsKilled(@TempDir Path folder) throws Exception {
        KillOptions options = KillOptions.of("--seed", "3", "--kills", "3", "--articles", "120");

        AlertReport report = new AlertRun(options, folder, SMALL).run();

        assertThat(report.isClean()).as(report.line()).isTrue();
    }
}
