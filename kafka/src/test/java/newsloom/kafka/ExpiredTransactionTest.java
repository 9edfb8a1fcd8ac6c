package newsloom.kafka;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsloom.broker.BrokerSettings;
import newsloom.broker.EmbeddedBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a real producer says of a transaction whose records no broker took in time. */
class ExpiredTransactionTest {
    private static final String TOPIC = "log";

    @Test
    @Timeout(60)
    void aTransactionWhoseRecordsExpiredIsAnOutageForWhomsoeverTriesToCommitIt(@TempDir Path folder) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.defaults(folder));
                Admin admin = Admin.create(client(broker));
                Producer<String, byte[]> producer = new KafkaClients(client(broker)).transactionalProducer("t")) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
            producer.initTransactions();
            producer.beginTransaction();
            send(producer);
            // From now on every record is refused for the moment, and sent again until its time is over.
            admin.deleteTopics(List.of(TOPIC)).all().get();
            await().atMost(30, SECONDS)
                    .untilAsserted(() -> assertThatThrownBy(() -> send(producer))
                            .rootCause()
                            .isInstanceOf(TimeoutException.class)
                            .satisfies(expired ->
                                    assertThat(Outage.passes(expired)).isTrue()));

            // In time the producer forgets that, and has no cause to name any more.
            await().atMost(20, SECONDS)
                    .untilAsserted(() -> assertThat(commit(producer))
                            .hasRootCauseExactlyInstanceOf(KafkaException.class)
                            .rootCause()
                            .hasMessageContaining("hasn't received acknowledgment"));
            assertThat(Outage.passes(new KafkaException("A task cannot commit.", commit(producer))))
                    .isTrue();
        }
    }

    private static void send(Producer<String, byte[]> producer) throws Exception {
        producer.send(new ProducerRecord<>(TOPIC, new byte[1])).get();
    }

    private static Throwable commit(Producer<String, byte[]> producer) {
        return catchThrowable(producer::commitTransaction);
    }

    private static Map<String, Object> client(EmbeddedBroker broker) {
        Map<String, Object> client = new HashMap<>(broker.client());
        client.putAll(Map.of("request.timeout.ms", 1_000, "delivery.timeout.ms", 1_500));
        return client;
    }
}
