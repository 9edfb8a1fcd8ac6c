package newsloom.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import newsloom.kafka.write.WriterSettings;
import org.junit.jupiter.api.Test;

class KafkaClientsTest {
    private final KafkaClients clients = new KafkaClients(Map.of(
            "bootstrap.servers", "localhost:1",
            "isolation.level", "read_uncommitted",
            "enable.auto.commit", true,
            "acks", "0",
            "linger.ms", 7));

    @Test
    void noSettingMakesThemReadWhatWasNotCommittedOrCommitWhatWasNotWorkedOn() {
        assertThat(clients.ofReader(Map.of("max.poll.records", 3)))
                .containsEntry("bootstrap.servers", "localhost:1")
                .containsEntry("isolation.level", "read_committed")
                .containsEntry("enable.auto.commit", false)
                .containsEntry("allow.auto.create.topics", false)
                .containsEntry("max.poll.records", 3);
    }

    @Test
    void noSettingMakesThemLoseOrDoubleWhatTheyWrite() {
        assertThat(clients.ofTransactions("its name"))
                .containsEntry("transactional.id", "its name")
                .containsEntry("enable.idempotence", true)
                .containsEntry("acks", "all");
    }

    @Test
    void whatAStepPrefersGivesWayToTheSettings() {
        assertThat(clients.preferring(Map.of("linger.ms", 10, "batch.size", 5)).ofTransactions("its name"))
                .containsEntry("linger.ms", 7)
                .containsEntry("batch.size", 5);
    }

    @Test
    void theyAreSetUpAsKafkaWantsThem() {
        KafkaClients plain = new KafkaClients(Map.of("bootstrap.servers", "localhost:1"));

        plain.preferring(WriterSettings.defaults().ofProducer())
                .transactionalProducer("its name")
                .close(Duration.ZERO);
        plain.groupMember("a group", Duration.ofSeconds(6), Map.of()).close();
        plain.reader().close();
        plain.admin(Duration.ofSeconds(1)).close();
    }
}
