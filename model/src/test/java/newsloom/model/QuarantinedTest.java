package newsloom.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import newsloom.model.json.Codec;
import newsloom.model.json.Decoded;
import newsloom.model.quarantine.QuarantineReason;
import newsloom.model.quarantine.Quarantined;
import newsloom.model.quarantine.RecordOrigin;
import newsloom.model.topic.Topics;
import org.junit.jupiter.api.Test;

class QuarantinedTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void aRecordOfKafkaIsNamedByItsPlaceAndShownByItsBeginning() {
        byte[] bytes = "x".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        RecordOrigin original =
                RecordOrigin.of("t", 3, 17, NOW, Optional.of("k"), Optional.of(bytes), Optional.empty());

        Quarantined put =
                Quarantined.of(original, bytes, QuarantineReason.NOT_JSON, "It is no JSON.", Optional.empty(), NOW);

        assertThat(put.origin()).isEqualTo("t/3/17");
        assertThat(put.content()).hasSize(4_096);
        assertThat(put.record()).contains(original);
        assertThat(put.id())
                .hasSize(10)
                .isEqualTo(refused("t/3/17", "Another reason.", "").id());
    }

    @Test
    void longReasonsAndStacksAreCut() {
        Quarantined put = refused("a.jsonl:1", "r".repeat(5_000), "s".repeat(50_000));

        assertThat(put.reason()).hasSize(1_000);
        assertThat(put.stack().orElseThrow()).hasSize(20_000);
        assertThat(put.kind()).isEqualTo(QuarantineReason.INPUT);
    }

    @Test
    void itComesBackAsItWasWritten() {
        Codec<Quarantined> codec = Topics.withPrefix("test.").quarantine().values();
        Quarantined put = refused("a.jsonl:1", "It has no text.", "at a.b");

        assertThat(codec.read(codec.write(put))).isEqualTo(new Decoded.Value<>(put));
    }

    @Test
    void withoutPlaceOrReasonThereIsNone() {
        assertThatThrownBy(() -> refused(" ", "r", ""))
                .hasMessage("The origin of something quarantined must not be blank.");
        assertThatThrownBy(() -> refused("o", "", "")).hasMessage("The reason for a quarantine must not be blank.");
    }

    private static Quarantined refused(String origin, String reason, String stack) {
        return new Quarantined(origin, reason, "content", Optional.of(stack), NOW);
    }
}
