package newsloom.bench.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code bench/soak}: real processes, two workers, one {@code kill -9}. */
@Tag("long-running")
class SoakTest {
    private static final List<String> SMALL =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx512m");

    @Test
    void twentySecondsOfFaultsLoseNothingDoubleNothingAndHurryNobody(@TempDir Path folder) throws Exception {
        SoakOptions options = new SoakOptions(50, Duration.ofSeconds(20), 7, 1);

        SoakReport report = new Soak(options, folder, SMALL).run();

        assertThat(report.isClean()).as(report.toString()).isTrue();
        assertThat(report.pages()).isGreaterThan(10);
    }
}
