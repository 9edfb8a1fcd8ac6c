package newsloom.kafka;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Makes all clients of a Kafka. What a step would rather have gives way to what the settings say of every client, and
 * that to what the step rests on.
 */
public final class KafkaClients {
    private static final int HEARTBEATS_A_SESSION = 5;

    /** Only what was committed, all of it; positions are kept by those who read, and topics made by who lays them out. */
    private static final Map<String, Object> READING = Map.of(
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false);

    private final Map<String, Object> client;

    /** @param client how to reach the broker, and what else the settings say of every client */
    public KafkaClients(Map<String, Object> client) {
        this.client = Map.copyOf(client);
    }

    /** The same, with these properties where the settings say nothing of them. */
    public KafkaClients preferring(Map<String, Object> properties) {
        return new KafkaClients(joined(properties, client));
    }

    /** Where Kafka is, for sentences. */
    public String address() {
        return String.valueOf(client.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG));
    }

    /** Reads the partitions that it is told to. */
    public Consumer<String, byte[]> reader() {
        return reader(Map.of());
    }

    /** As {@link #reader}, also of what is not committed. */
    public Consumer<String, byte[]> readerOfWritten() {
        return reader(Map.of(ConsumerConfig.ISOLATION_LEVEL_CONFIG, IsolationLevel.READ_UNCOMMITTED.toString()));
    }

    /** As {@link #reader}, of keys that are no texts. */
    public Consumer<byte[], byte[]> bytesReader(IsolationLevel isolation) {
        Map<String, Object> own = Map.of(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation.toString());
        return new KafkaConsumer<>(ofReader(own), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Ends a reader that is no member of a group: nobody misses it, and Kafka, asked for what may come next, would keep it
     * half a second with an answer that nobody reads.
     */
    public static void end(Consumer<?, ?> reader) {
        reader.close(CloseOptions.timeout(Duration.ZERO));
    }

    /** @param session after how long of silence the others take it for dead */
    public Consumer<String, byte[]> groupMember(String group, Duration session, Map<String, Object> own) {
        return reader(joined(membership(group, millis(session)), own));
    }

    public Producer<String, byte[]> producer(Map<String, Object> own) {
        return new KafkaProducer<>(joined(client, own), new StringSerializer(), new ByteArraySerializer());
    }

    /** Loses nothing and writes nothing twice; of the name, a new one ends what one of before left open. */
    public Producer<String, byte[]> transactionalProducer(String name) {
        return producer(ofTransactions(name));
    }

    /** Where partitions end, with what was just committed and cannot be read for a moment yet. */
    public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        try (Admin admin = admin()) {
            return admin
                    .listOffsets(partitions.stream().collect(toMap(each -> each, each -> OffsetSpec.latest())))
                    .all()
                    .get()
                    .entrySet()
                    .stream()
                    .collect(toMap(Map.Entry::getKey, end -> end.getValue().offset()));
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    public Admin admin() {
        return Admin.create(joined(client));
    }

    /** @param timeout how long to wait for an answer */
    public Admin admin(Duration timeout) {
        return Admin.create(joined(
                client,
                Map.of(
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis(timeout),
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(timeout))));
    }

    Map<String, Object> ofReader(Map<String, Object> own) {
        return joined(client, READING, own);
    }

    Map<String, Object> ofTransactions(String name) {
        return joined(
                client,
                Map.of(
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        name,
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.ACKS_CONFIG,
                        "all"));
    }

    private Consumer<String, byte[]> reader(Map<String, Object> own) {
        return new KafkaConsumer<>(ofReader(own), new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }

    private static Map<String, Object> membership(String group, int session) {
        return Map.of(
                ConsumerConfig.GROUP_ID_CONFIG, group,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / HEARTBEATS_A_SESSION);
    }

    /** Of each property, what the last says. */
    @SafeVarargs
    private static Map<String, Object> joined(Map<String, Object>... layers) {
        Map<String, Object> all = new HashMap<>();
        for (Map<String, Object> layer : layers) {
            all.putAll(layer);
        }
        return all;
    }
}
