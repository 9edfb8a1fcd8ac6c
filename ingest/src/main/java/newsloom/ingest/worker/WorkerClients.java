package newsloom.ingest.worker;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import newsloom.kafka.KafkaClients;
import newsloom.kafka.group.ConsumerLag;
import newsloom.kafka.write.WriterSettings;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.Producer;

/** The clients of a worker, told what it rests on. */
final class WorkerClients {
    private final KafkaClients clients;
    private final KafkaClients patient;
    private final WorkerSettings settings;

    WorkerClients(Map<String, Object> client, WorkerSettings settings) {
        int patience = Math.toIntExact(settings.patience().toMillis());
        this.clients = new KafkaClients(client);
        this.patient = clients.preferring(Map.of(
                CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG,
                patience,
                CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG,
                patience / 2));
        this.settings = settings;
    }

    Consumer<String, byte[]> consumer() {
        Map<String, Object> own = Map.of(
                ConsumerConfig.GROUP_PROTOCOL_CONFIG,
                "classic",
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName());
        return patient.groupMember(settings.group(), settings.session(), own);
    }

    ConsumerLag lag() {
        return new ConsumerLag(patient);
    }

    /** Each has transactions of its own: that nothing is written twice, the group sees to. */
    Producer<String, byte[]> producer() {
        WriterSettings writer = WriterSettings.defaults();
        WriterSettings ours = new WriterSettings(
                writer.compression(),
                Duration.ZERO,
                writer.largestRequest(),
                writer.buffer(),
                writer.batch(),
                writer.commitInterval(),
                settings.transactionTimeout(),
                settings.patience());
        return clients.preferring(ours.ofProducer()).transactionalProducer(settings.group() + "-" + UUID.randomUUID());
    }
}
