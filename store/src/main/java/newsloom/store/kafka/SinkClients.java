package newsloom.store.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The sink's two Kafka clients. */
final class SinkClients {
    private static final int HEARTBEATS_PER_SESSION = 3;
    private static final int ATTEMPT_MS = 5_000;
    /** Enough for a whole batch of stories of the usual size. */
    private static final int PARTITION_FETCH = 4 << 20;

    private SinkClients() {}

    /** Reads what was committed; how far is for the database to remember, not for Kafka. */
    static Consumer<String, byte[]> consumer(Map<String, Object> clientProperties, SinkSettings settings) {
        Map<String, Object> properties = new HashMap<>(clientProperties);
        int session = Math.toIntExact(settings.session().toMillis());
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batch());
        properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, PARTITION_FETCH);
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
        properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / HEARTBEATS_PER_SESSION);
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Gives up soon, for it is asked again; a sink that shall end need not wait for a Kafka that is away. */
    static Producer<String, byte[]> producer(Map<String, Object> clientProperties) {
        Map<String, Object> properties = new HashMap<>(clientProperties);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, ATTEMPT_MS);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, ATTEMPT_MS);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * ATTEMPT_MS);
        return new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }
}
