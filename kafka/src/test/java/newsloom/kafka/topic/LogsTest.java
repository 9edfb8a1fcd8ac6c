package newsloom.kafka.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import newsloom.broker.BrokerSettings;
import newsloom.broker.EmbeddedBroker;
import newsloom.kafka.KafkaUnavailable;
import newsloom.kafka.write.AtomicWriter;
import newsloom.model.Correction;
import newsloom.model.Generation;
import newsloom.model.Generations;
import newsloom.model.source.SourceKey;
import newsloom.model.source.SourceRecord;
import newsloom.model.topic.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What people say, and what is read of it, on a real broker. */
class LogsTest {
    private static final Topics TOPICS = Topics.withPrefix("test.");
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private static EmbeddedBroker broker;

    @BeforeAll
    static void start(@TempDir Path folder) throws InterruptedException {
        broker = EmbeddedBroker.start(BrokerSettings.defaults(folder));
        new TopicCreator(client(), TopicSettings.defaults()).create(TOPICS);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void sourcesAreThereUntilTheyAreRemoved() {
        SourceLog log = new SourceLog(client(), TOPICS.sources());
        String kept = SourceKey.ofHold("a.example.org");
        String gone = SourceKey.ofHold("b.example.org");
        log.write(Map.of(
                kept, Optional.of(SourceRecord.hold(NOW)),
                gone, Optional.of(SourceRecord.hold(NOW))));

        log.write(Map.of(gone, Optional.empty()));

        assertThat(log.all()).containsOnlyKeys(kept);
    }

    @Test
    void aRecordOfASourceThatCannotBeReadRemovesNothing() {
        SourceLog log = new SourceLog(client(), TOPICS.sources());
        String key = SourceKey.ofHold("c.example.org");
        log.write(Map.of(key, Optional.of(SourceRecord.hold(NOW))));

        writeUnreadable(TOPICS.sources().name(), SourceKey.partition("c.example.org", 16), key);

        assertThat(log.all()).containsEntry(key, SourceRecord.hold(NOW));
        log.write(Map.of(key, Optional.empty()));
        assertThat(log.all()).doesNotContainKey(key);
    }

    @Test
    void aCorrectionIsReadOnceAlthoughEachPartitionHasIt() {
        CorrectionLog log = new CorrectionLog(client(), TOPICS.corrections(), InstantSource.system());
        Correction first = new Correction.Merge("first", "ann", NOW, List.of("a", "b"));
        Correction second = new Correction.Undo("second", "ann", NOW, "first");

        log.write(first);
        writeUnreadable(TOPICS.corrections().name(), 0, "torn");
        log.write(second);

        assertThat(log.all()).containsExactly(first, second);
    }

    @Test
    void theLastGenerationThatWasWrittenHolds() {
        GenerationLog log = new GenerationLog(client(), TOPICS.generations());
        assertThat(log.read()).isEqualTo(Generations.FIRST);

        Generations begun = Generations.FIRST.begin(Optional.of(new Generation.Since(NOW, Map.of(0, 7L))));
        log.write(begun);
        log.write(begun.activate());

        assertThat(log.read()).isEqualTo(begun.activate());
    }

    @Test
    void ofProcessesThatWriteTheFirstGenerationAtOnceNoneIsRefused() {
        GenerationLog log = new GenerationLog(client(), TOPICS.generations());
        List<CompletableFuture<Generations>> written = Stream.generate(
                        () -> CompletableFuture.supplyAsync(log::writeFirst, task -> new Thread(task).start()))
                .limit(6)
                .toList();
        assertThat(written).allSatisfy(each -> assertThat(each.join()).isNotNull());
    }

    @Test
    @Timeout(20)
    void ofRecordsThatKafkaDoesNotTakeTogetherItHasNone() {
        String topic = TOPICS.quarantine().name();
        AtomicWriter writer = new AtomicWriter(client(), topic, "the records");

        assertThatThrownBy(() -> writer.write(
                        "said",
                        partitions -> List.of(
                                new ProducerRecord<>(topic, "small", new byte[1]),
                                new ProducerRecord<>(topic, "large", new byte[40 << 20]))))
                .isInstanceOf(KafkaUnavailable.class)
                .hasMessageStartingWith("Kafka did not take the records (The message is ")
                .hasMessageEndingWith("Check that the broker runs and has room, then try again.");

        new TopicReader(client(), "the records")
                .read(topic, record -> assertThat(record.key()).isNull());
    }

    private static void writeUnreadable(String topic, int partition, String key) {
        new AtomicWriter(client(), topic, "it")
                .write("torn", partitions -> List.of(new ProducerRecord<>(topic, partition, key, "{".getBytes(UTF_8))));
    }

    private static Map<String, Object> client() {
        return broker.client();
    }
}
