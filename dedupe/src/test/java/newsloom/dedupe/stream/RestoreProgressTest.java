package newsloom.dedupe.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RestoreProgressTest {
    private static final TopicPartition ONE = new TopicPartition("log", 0);
    private static final TopicPartition OTHER = new TopicPartition("log", 1);

    private final RestoreProgress progress = new RestoreProgress(InstantSource.system());

    @Test
    void itAddsUpWhatIsReadOfAllLogsUntilTheyAreDone() {
        progress.onRestoreStart(ONE, "engine", 100, 1_100);
        progress.onRestoreStart(OTHER, "engine", 0, 50);
        progress.onBatchRestored(ONE, "engine", 400, 300);
        progress.onBatchRestored(ONE, "engine", 600, 200);
        assertThat(progress.read()).isEqualTo(500);
        assertThat(progress.toRead()).isEqualTo(1_050);

        progress.onRestoreEnd(ONE, "engine", 1_000);
        assertThat(progress.toRead()).isEqualTo(50);

        progress.onRestoreSuspended(OTHER, "engine", 0);
        assertThat(progress.toRead()).isZero();
    }

    @Test
    void aReadinessSaysInWordsHowFarItIs() {
        assertThat(new Readiness(true, true, false, 500, 1_050, 0, 0).sentence())
                .endsWith("read 500 of 1050 entries.");
        assertThat(new Readiness(true, true, false, 0, 1, 412_300_000, 1_400_000_000L).sentence())
                .isEqualTo("Reading the engine from its snapshot: 412 of 1400 MB.");
        assertThat(new Readiness(false, true, false, 0, 0, 0, 0).sentence()).contains("start it again");
        assertThat(new Readiness(true, false, false, 0, 0, 0, 0).sentence()).startsWith("Kafka does not answer");
        assertThat(new Readiness(true, true, true, 0, 0, 0, 0).sentence()).isEqualTo("Grouping articles.");
    }
}
