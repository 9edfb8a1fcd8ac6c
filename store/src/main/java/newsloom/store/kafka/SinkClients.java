package newsloom.store.kafka;

import java.util.Map;
import newsloom.kafka.KafkaClients;
import newsloom.model.quarantine.Quarantined;
import newsloom.model.topic.Topic;
import newsloom.model.topic.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The sink's two Kafka clients, and the topic that the second one writes to. */
record SinkClients(
        Consumer<String, byte[]> consumer, Producer<String, byte[]> producer, Topic<Quarantined> quarantine) {
    private static final int ATTEMPT_MS = 5_000;
    /** Enough for a whole batch of stories of the usual size. */
    private static final int PARTITION_FETCH = 4 << 20;

    static SinkClients connect(Map<String, Object> client, SinkSettings settings, Topics topics) {
        return new SinkClients(consumer(client, settings), producer(client), topics.quarantine());
    }

    /** How far it reads is for the database to remember, not for Kafka. */
    private static Consumer<String, byte[]> consumer(Map<String, Object> client, SinkSettings settings) {
        Map<String, Object> own = Map.of(
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                settings.batch(),
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                PARTITION_FETCH);
        return new KafkaClients(client).groupMember(settings.group(), settings.session(), own);
    }

    /** Gives up soon, for it is asked again; a sink that shall end need not wait for a Kafka that is away. */
    private static Producer<String, byte[]> producer(Map<String, Object> client) {
        Map<String, Object> own = Map.of(
                ProducerConfig.MAX_BLOCK_MS_CONFIG, ATTEMPT_MS,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, ATTEMPT_MS,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * ATTEMPT_MS);
        return new KafkaClients(client).producer(own);
    }
}
