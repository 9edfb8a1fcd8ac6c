package newsloom.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidPidMappingException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.WakeupException;
import org.junit.jupiter.api.Test;

class OutageTest {
    private static final Instant BEGUN = Instant.parse("2026-11-25T12:00:00Z");

    private Instant now = BEGUN;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Outage outage = new Outage(() -> now, end);

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

    @Test
    void anAttemptIsMadeAgainUntilItSucceeds() {
        AtomicInteger attempts = new AtomicInteger();

        int succeeded = outage.keepTrying("work", () -> {
            if (attempts.incrementAndGet() < 3) {
                throw new TimeoutException("No answer.");
            }
            return attempts.get();
        });

        assertThat(succeeded).isEqualTo(3);
        assertThat(outage.sentence()).isEmpty();
    }

    @Test
    void anAttemptThatFailsForWhatDoesNotPassIsNotMadeAgain() {
        assertThatThrownBy(() -> outage.keepTrying("work", () -> {
                    throw new IllegalStateException("A bug.");
                }))
                .hasMessage("A bug.");
        assertThat(outage.sentence()).isEmpty();
    }

    @Test
    void theEndOfTheServiceEndsEveryPause() {
        end.countDown();

        assertThatThrownBy(() -> outage.keepTrying("work", () -> {
                    throw new TimeoutException("No answer.");
                }))
                .isInstanceOf(WakeupException.class);
    }

    @Test
    void aFaultPassesWhenItsCauseDoes() {
        assertThat(Outage.passes(new KafkaException(
                        "User rebalance callback throws an error", new ProducerFencedException("Fenced."))))
                .isTrue();
        assertThat(Outage.passes(new KafkaException(
                        "User rebalance callback throws an error", new IllegalStateException("A bug."))))
                .isFalse();
    }

    @Test
    void aProducerInAnErrorStatePassesAsWhatBroughtItThere() {
        assertThat(Outage.passes(inErrorState(new TimeoutException("Expiring 1 record(s) for log-0"))))
                .isTrue();
        assertThat(Outage.passes(inErrorState(new InvalidTxnStateException("No transaction under way."))))
                .isTrue();
        assertThat(Outage.passes(inErrorState(new InvalidProducerEpochException("Old epoch."))))
                .isTrue();
        assertThat(Outage.passes(inErrorState(new InvalidPidMappingException("Forgotten."))))
                .isTrue();
        assertThat(Outage.passes(inErrorState(new TopicAuthorizationException("No right."))))
                .isFalse();
        assertThat(Outage.passes(inErrorState(new KafkaException("Unhandled error."))))
                .isFalse();
    }

    /** As Kafka Streams wraps it. */
    private static KafkaException inErrorState(KafkaException cause) {
        return new KafkaException(
                "Error encountered trying to commit a transaction",
                new KafkaException("Cannot execute transactional method because we are in an error state", cause));
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
