package newsloom.ingest.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class OutageTest {
    private static final Instant BEGUN = Instant.parse("2026-11-25T12:00:00Z");

    private Instant now = BEGUN;
    private final Outage outage = new Outage(() -> now);

    @Test
    void itSaysSinceWhenAndWhyUntilItIsOver() {
        outage.note("write what it found", new TimeoutException("No answer."));
        now = now.plusSeconds(60);
        outage.note("write what it found", new KafkaException("Cannot write.", new TimeoutException("None.")));

        assertThat(outage.sentence())
                .contains("Since 2026-11-25T12:00:00Z it cannot write what it found, and tries again: "
                        + "org.apache.kafka.common.errors.TimeoutException: None.");
        outage.over();
        assertThat(outage.sentence()).isEmpty();
        assertThat(outage.isResting()).isFalse();
    }

    @Test
    void itIsTriedAgainEverLessOftenUpToABound() {
        assertThat(pauseAfterNext()).isEqualTo(Duration.ofMillis(200));
        assertThat(pauseAfterNext()).isEqualTo(Duration.ofMillis(400));
        for (int i = 0; i < 1_000; i++) {
            outage.note("work", new TimeoutException("No answer."));
        }
        assertThat(pauseAfterNext()).isEqualTo(Duration.ofSeconds(30));
        outage.over();
        assertThat(pauseAfterNext()).isEqualTo(Duration.ofMillis(200));
    }

    private Duration pauseAfterNext() {
        outage.note("work", new TimeoutException("No answer."));
        Instant noted = now;
        while (outage.isResting()) {
            now = now.plusMillis(100);
        }
        return Duration.between(noted, now);
    }
}
