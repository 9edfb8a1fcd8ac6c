package newsloom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
        Process first = newsloom("replay", Seeds.folder().toString(), "--data", data.toString());
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> !replayed.stories().isEmpty() || !first.isAlive());
        first.destroyForcibly().waitFor();
        assertThat(replayed.stories()).isNotEmpty();

        replayed.replay();

        assertThat(replayed.stories()).isEqualTo(Seeds.groupedWithoutKafka());
    }

    private static Process newsloom(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Newsloom.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
