package newsloom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledReplayTest {
    private final Path data;

    KilledReplayTest(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void aReplayThatIsKilledAndStartedAgainGivesTheStoriesOfAnUndisturbedOne() throws Exception {
        Replayed replayed = new Replayed(data);
        Process first = replay();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> replayed.hasStories() || !first.isAlive());
        first.destroyForcibly().waitFor();
        assertThat(replayed.stories()).isNotEmpty();

        Process second = replay();

        assertThat(second.errorReader().lines()).last().isEqualTo("Read 64 articles.");
        assertThat(second.waitFor()).isZero();
        assertThat(replayed.stories()).isEqualTo(Seeds.groupedWithoutKafka());
    }

    private Process replay() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Newsloom.class.getName(),
                        "replay",
                        Seeds.folder().toString(),
                        "--data",
                        data.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
