package newsloom.kafka.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.kafka.KafkaUnavailable;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class TopicReaderTest {
    private static final TopicPartition ONE = new TopicPartition("t", 0);
    private static final TopicPartition TWO = new TopicPartition("t", 1);

    private final MockConsumer<String, byte[]> kafka = new MockConsumer<>("earliest");
    private final TopicReader reader = new TopicReader(() -> kafka, kafka::endOffsets, "the sources");
    private final List<String> read = new ArrayList<>();

    @Test
    void allPartitionsAreReadToTheEndThatTheyHad() {
        topicEndsAt(2, 1);
        kafka.schedulePollTask(() -> arrive(ONE, 0, "a"));
        kafka.schedulePollTask(() -> arrive(TWO, 0, "b"));
        kafka.schedulePollTask(() -> arrive(ONE, 1, "c"));
        kafka.schedulePollTask(() -> arrive(ONE, 2, "written later"));

        reader.read("t", record -> read.add(record.key()));

        assertThat(read).containsExactly("a", "b", "c");
        assertThat(kafka.closed()).isTrue();
    }

    @Test
    void whatIsWrittenAndCannotBeReadYetIsWaitedFor() {
        topicEndsAt(1, 0);
        TopicReader exact = new TopicReader(() -> kafka, partitions -> Map.of(ONE, 2L, TWO, 0L), "the sources");
        kafka.schedulePollTask(() -> arrive(ONE, 0, "a"));
        kafka.schedulePollTask(() -> {});
        kafka.schedulePollTask(() -> arrive(ONE, 1, "committed a moment ago"));

        exact.read("t", record -> read.add(record.key()));

        assertThat(read).containsExactly("a", "committed a moment ago");
    }

    @Test
    void theFirstThatIsWantedEndsTheReading() {
        topicEndsAt(9, 0);
        kafka.schedulePollTask(() -> {
            arrive(ONE, 3, "a");
            arrive(ONE, 4, "b");
        });

        assertThat(reader.first(ONE, 3, record -> Optional.of(record.key()).filter("b"::equals)))
                .contains("b");
    }

    @Test
    void whoHasReadToTheEndWaitsForNothingThatMayComeNext() {
        List<Optional<Duration>> waits = new ArrayList<>();
        MockConsumer<String, byte[]> closing = new MockConsumer<>("earliest") {
            @Override
            public void close(CloseOptions options) {
                waits.add(options.timeout());
                super.close(options);
            }
        };

        new TopicReader(() -> closing, closing::endOffsets, "the sources").read("t", record -> {});

        assertThat(waits).containsExactly(Optional.of(Duration.ZERO));
    }

    @Test
    void aTopicThatIsNotThereHasNothing() {
        reader.read("t", record -> read.add(record.key()));

        assertThat(read).isEmpty();
    }

    @Test
    void aKafkaThatFallsSilentBeforeTheEndIsNotWaitedForForEver() {
        topicEndsAt(2, 0);
        kafka.schedulePollTask(() -> arrive(ONE, 0, "a"));

        assertThatThrownBy(() -> reader.read("t", record -> read.add(record.key())))
                .isInstanceOf(KafkaUnavailable.class)
                .hasMessage("Kafka does not show the sources (it has been silent for 20 s).");
    }

    private void topicEndsAt(long one, long two) {
        kafka.updatePartitions("t", List.of(info(0), info(1)));
        kafka.updateBeginningOffsets(Map.of(ONE, 0L, TWO, 0L));
        kafka.updateEndOffsets(Map.of(ONE, one, TWO, two));
    }

    private void arrive(TopicPartition partition, long offset, String key) {
        kafka.addRecord(new ConsumerRecord<>(partition.topic(), partition.partition(), offset, key, new byte[0]));
    }

    @SuppressWarnings("NullAway") // nobody asks for its leader
    private static PartitionInfo info(int partition) {
        return new PartitionInfo("t", partition, null, null, null);
    }
}
