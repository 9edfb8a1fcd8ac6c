package newsloom.watch.send.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsloom.broker.BrokerSettings;
import newsloom.broker.EmbeddedBroker;
import newsloom.kafka.KafkaClients;
import newsloom.model.delivery.ChannelKind;
import newsloom.model.delivery.Message;
import newsloom.watch.send.Messages;
import newsloom.watch.send.SendOutcome.Later;
import newsloom.watch.send.SendOutcome.Sent;
import newsloom.watch.send.form.MessageJson;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class TopicSenderTest {
    private static final TopicPartition PARTITION = new TopicPartition("alerts", 0);
    private static final Message MESSAGE = Messages.digest(Messages.channel(ChannelKind.TOPIC, ""));

    @Test
    @Timeout(60)
    void aMessageIsARecordOfItsWatchWithItsId(@TempDir Path folder) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.defaults(folder))) {
            KafkaClients clients = new KafkaClients(new HashMap<>(broker.client()));
            try (Admin admin = clients.admin()) {
                admin.createTopics(List.of(new NewTopic("alerts", 1, (short) 1)))
                        .all()
                        .get();
            }
            try (TopicSender sender = new TopicSender(clients, "alerts")) {
                assertThat(sender.send(MESSAGE)).isEqualTo(new Sent("Written to the topic alerts."));
            }

            ConsumerRecord<String, byte[]> record = only(clients);
            assertThat(record.key()).isEqualTo("floods");
            assertThat(new String(record.value(), UTF_8)).isEqualTo(MessageJson.of(MESSAGE));
            assertThat(new String(record.headers().lastHeader("webhook-id").value(), UTF_8))
                    .isEqualTo("m-4711");
        }
    }

    @Test
    @Timeout(60)
    void aKafkaThatIsAwayMayComeBack() {
        KafkaClients nowhere = new KafkaClients(Map.of("bootstrap.servers", "localhost:1", "max.block.ms", 500));

        try (TopicSender sender = new TopicSender(nowhere, "alerts")) {
            assertThat(sender.send(MESSAGE))
                    .isInstanceOf(Later.class)
                    .extracting(outcome -> outcome.answer())
                    .asString()
                    .startsWith("Kafka did not take it into the topic alerts: ");
        }
    }

    private static ConsumerRecord<String, byte[]> only(KafkaClients clients) {
        try (Consumer<String, byte[]> reader = clients.reader()) {
            reader.assign(List.of(PARTITION));
            reader.seekToBeginning(List.of(PARTITION));
            ConsumerRecords<String, byte[]> records = reader.poll(Duration.ofSeconds(20));
            assertThat(records.count()).isEqualTo(1);
            return records.iterator().next();
        }
    }
}
