package newsloom.ingest.worker;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import newsloom.kafka.write.ProducerProperties;
import newsloom.kafka.write.WriterSettings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The clients of a worker, told what it rests on. */
public final class WorkerClients {
    private final Map<String, Object> client;
    private final WorkerSettings settings;

    WorkerClients(Map<String, Object> client, WorkerSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    WorkerSettings settings() {
        return settings;
    }

    Consumer<String, byte[]> consumer() {
        Map<String, Object> all = new HashMap<>();
        all.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis(settings.patience()));
        all.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(settings.patience()) / 2);
        all.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
        all.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        all.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        all.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, millis(settings.session()));
        all.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, millis(settings.session()) / 5);
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // Also makes asking for offsets wait until a transaction that is just ending has ended.
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        all.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        all.putAll(client);
        return new KafkaConsumer<>(all, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Each has transactions of its own: that nothing is written twice, the group sees to. */
    Producer<String, byte[]> producer() {
        WriterSettings writer = WriterSettings.defaults();
        WriterSettings ours = new WriterSettings(
                writer.compression(),
                java.time.Duration.ZERO,
                writer.largestRequest(),
                writer.buffer(),
                writer.batch(),
                writer.commitInterval(),
                settings.transactionTimeout(),
                settings.patience());
        String name = settings.group() + "-" + UUID.randomUUID();
        return new KafkaProducer<>(
                ProducerProperties.of(ours, name, client), new StringSerializer(), new ByteArraySerializer());
    }

    public Admin admin() {
        Map<String, Object> all = new HashMap<>();
        all.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis(settings.patience()));
        all.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(settings.patience()) / 2);
        all.putAll(client);
        return Admin.create(all);
    }

    private static int millis(java.time.Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
