package newsloom.bench.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code bench/kill}: real processes, and {@code kill -9}. */
@Tag("long-running")
class KillRunTest {
    private static final List<String> SMALL =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx512m");

    @Test
    void fourKillsChangeNothing(@TempDir Path folder) throws Exception {
        KillOptions options = new KillOptions(3, 4, 240, Optional.empty(), Optional.of(folder), false);

        KillReport report = new KillRun(options, folder, SMALL).run();

        assertThat(report.isClean()).as(report.line()).isTrue();
        assertThat(Set.copyOf(report.outcome().stored().values())).hasSizeGreaterThan(10);
    }
}
