package newsloom.kafka.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import newsloom.model.quarantine.QuarantineReason;
import newsloom.model.quarantine.Quarantined;
import newsloom.model.quarantine.RecordOrigin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class RecordQuarantinerTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final RecordQuarantiner quarantiner = new RecordQuarantiner(() -> NOW);

    @Test
    void aRecordIsPutAsideWithItsPlaceItsBytesAndThatItWasTakenOutBefore() {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>("articles", 3, 41, "en", "no article".getBytes(UTF_8));
        record.headers().add(RecordOrigin.RETRY, "q1".getBytes(UTF_8));

        Quarantined refused = quarantiner.of(record, QuarantineReason.NOT_JSON, "It is no article.", Optional.empty());

        assertThat(refused.origin()).isEqualTo("articles/3/41");
        assertThat(refused.content()).isEqualTo("no article");
        assertThat(refused.at()).isEqualTo(NOW);
        RecordOrigin original = refused.record().orElseThrow();
        assertThat(original.key()).contains("en");
        assertThat(original.bytes()).isEqualTo("no article".getBytes(UTF_8));
        assertThat(original.retryOf()).contains("q1");
    }

    @Test
    @SuppressWarnings("NullAway") // Kafka says "none" by null
    void aRecordWithoutKeyAndValueIsPutAsideToo() {
        Quarantined refused = quarantiner.of(
                new ConsumerRecord<>("articles", 3, 41, null, null),
                QuarantineReason.BUG,
                "It failed.",
                Optional.of(RecordQuarantiner.stack(new IllegalStateException("A bug."))));

        assertThat(refused.content()).isEmpty();
        assertThat(refused.record().orElseThrow().value()).isEmpty();
        assertThat(refused.stack().orElseThrow()).contains("A bug.", "RecordQuarantinerTest");
    }
}
