package newsloom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import newsloom.model.story.Membership;
import newsloom.model.story.Story;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long-running")
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

    @Test
    void ofAKilledReplayWithACorrectionNothingIsThereTwice() throws Exception {
        Path file = data.resolve("export.jsonl");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            lines.add("{\"id\":\"a%d\",\"text\":\"Ferry %d of line %d ran aground at pier %d.\",\"lang\":\"en\"}"
                    .formatted(i, i * 7919, i * 6101, i * 4999));
            if (i == 100) {
                lines.add("{\"correction\":{\"kind\":\"merge\",\"id\":\"c0\",\"author\":\"ann\","
                        + "\"at\":\"2020-01-01T00:00:00Z\",\"articles\":[\"a3\",\"a90\"]}}");
            }
        }
        Files.write(file, lines);
        Path folder = data.resolve("data");
        Replayed replayed = new Replayed(folder);
        Process first = replay(file, folder);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> replayed.hasStories() || !first.isAlive());
        first.destroyForcibly().waitFor();

        Process second = replay(file, folder);

        assertThat(second.errorReader().lines()).last().isEqualTo("Read 200 articles, 1 correction.");
        assertThat(second.waitFor()).isZero();
        assertThat(replayed.corrections()).containsExactly("c0");
        assertThat(replayed.stories().values())
                .flatExtracting(Story::articles)
                .extracting(Membership::id)
                .doesNotHaveDuplicates()
                .hasSize(200);
        assertThat(replayed.stories().values())
                .anySatisfy(story ->
                        assertThat(story.articles()).extracting(Membership::id).contains("a3", "a90"));
    }

    private Process replay() throws IOException {
        return replay(Seeds.folder(), data);
    }

    private static Process replay(Path from, Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Newsloom.class.getName(),
                        "replay",
                        from.toString(),
                        "--data",
                        data.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
