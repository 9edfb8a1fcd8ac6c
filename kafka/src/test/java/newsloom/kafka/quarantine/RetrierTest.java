package newsloom.kafka.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.broker.BrokerSettings;
import newsloom.broker.EmbeddedBroker;
import newsloom.kafka.KafkaClients;
import newsloom.kafka.topic.TopicReader;
import newsloom.model.quarantine.RecordOrigin;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Records that come back from quarantine, on a real broker. */
class RetrierTest {
    private static final byte[] LARGE = "word ".repeat(1_000_000).getBytes(UTF_8);

    private static EmbeddedBroker broker;

    private final TopicPartition place;

    RetrierTest(TestInfo test) {
        place = new TopicPartition(test.getTestMethod().orElseThrow().getName(), 1);
    }

    @BeforeAll
    static void start(@TempDir Path folder) {
        broker = EmbeddedBroker.start(BrokerSettings.defaults(folder));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @BeforeEach
    void createTopic() throws Exception {
        try (Admin admin = Admin.create(client())) {
            admin.createTopics(List.of(new NewTopic(place.topic(), 2, (short) 1)))
                    .all()
                    .get();
        }
    }

    @Test
    void whatWasKeptWholeIsWrittenBehindTheOthersOfItsPartitionAndSaysSo() throws Exception {
        RecordOrigin refused = written("key", "no story".getBytes(UTF_8));
        written("key", "another".getBytes(UTF_8));

        assertThat(retrier().retry("3f09", refused)).contains(place.topic() + "/1/2");

        ConsumerRecord<String, byte[]> again = records().get(2);
        assertThat(again.key()).isEqualTo("key");
        assertThat(again.value()).isEqualTo("no story".getBytes(UTF_8));
        assertThat(again.headers().headers(RecordOrigin.RETRY))
                .extracting(header -> new String(header.value(), UTF_8))
                .containsExactly("3f09");
    }

    @Test
    void aRecordWithoutKeyAndValueComesBackWithoutThem() throws Exception {
        assertThat(retrier().retry("3f09", written(null, null))).isPresent();

        ConsumerRecord<String, byte[]> again = records().get(1);
        assertThat(again.key()).isNull();
        assertThat(again.value()).isNull();
    }

    @Test
    void whatWasTooLargeToKeepIsTakenFromItsTopic() throws Exception {
        assertThat(retrier().retry("3f09", written("key", LARGE))).contains(place.topic() + "/1/1");

        assertThat(records().get(1).value()).isEqualTo(LARGE);
    }

    @Test
    void whatWasTooLargeToKeepAndIsGoneFromItsTopicIsNotWritten() throws Exception {
        RecordOrigin gone = written("key", LARGE);
        written("key", "another".getBytes(UTF_8));
        try (Admin admin = Admin.create(client())) {
            admin.deleteRecords(Map.of(place, RecordsToDelete.beforeOffset(1)))
                    .all()
                    .get();
        }

        assertThat(retrier().retry("3f09", gone)).isEmpty();

        assertThat(records()).hasSize(1);
    }

    @Test
    void onlyALaterRecordOfTheSameKeyIsNewer() throws Exception {
        written("story/a", "before".getBytes(UTF_8));
        RecordOrigin refused = written("story/a", "no story".getBytes(UTF_8));
        written("story/b", "another's".getBytes(UTF_8));
        assertThat(retrier().newer(refused)).isEmpty();

        written("story/a", "after".getBytes(UTF_8));
        assertThat(retrier().newer(refused)).contains(place.topic() + "/1/3");
    }

    private RecordOrigin written(@Nullable String key, byte @Nullable [] value) throws Exception {
        try (Producer<String, byte[]> producer =
                new KafkaClients(client()).producer(Map.of("max.request.size", 32_000_000))) {
            RecordMetadata written = producer.send(new ProducerRecord<>(place.topic(), place.partition(), key, value))
                    .get();
            return RecordOrigin.of(
                    place.topic(),
                    place.partition(),
                    written.offset(),
                    Instant.EPOCH,
                    Optional.ofNullable(key),
                    Optional.ofNullable(value),
                    Optional.empty());
        }
    }

    private List<ConsumerRecord<String, byte[]>> records() {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        new TopicReader(client(), "the records").read(place, records::add);
        return records;
    }

    private static Retrier retrier() {
        return new Retrier(client());
    }

    private static Map<String, Object> client() {
        return broker.client();
    }
}
