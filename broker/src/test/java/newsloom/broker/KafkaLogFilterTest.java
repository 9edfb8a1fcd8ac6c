package newsloom.broker;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KafkaLogFilterTest {
    private final KafkaLogFilter chatter = new KafkaLogFilter();

    @Test
    void whatIsSentAgainIsHarmless() {
        assertThat(decide("Got error produce response with correlation id 7 on topic-partition t-0, retrying"
                        + " (2147483646 attempts left). Error: OUT_OF_ORDER_SEQUENCE_NUMBER"))
                .isEqualTo(FilterReply.DENY);
    }

    @Test
    void whatIsOutOfOrderAndNotSentAgainIsSeen() {
        assertThat(decide("Failed to produce to t-0. Error: OUT_OF_ORDER_SEQUENCE_NUMBER"))
                .isEqualTo(FilterReply.NEUTRAL);
    }

    @Test
    void recordsThatFollowOneThatWasSentBackAreHarmless() {
        assertThat(append("Out of order sequence number for producer 1 at offset 9 in partition t-0: 1 (incoming seq."
                        + " number), -1 (current end sequence number)"))
                .isEqualTo(FilterReply.DENY);
    }

    @Test
    void soAreThoseOfAProducerThatIsKnownFromBeforeOrNotAnyMore() {
        assertThat(append("Invalid sequence number for new epoch of producer 3at offset 12 in partition t-0: 4 (request"
                        + " epoch), 17 (seq. number), 3 (current producer epoch)"))
                .isEqualTo(FilterReply.DENY);
        assertThat(
                        append(
                                "Invalid sequence number for producer 3 at offset 12 in partition t-0: 17 (incoming seq."
                                        + " number). Expected sequence 0 for transactions v2 idempotent producer with no existing state."))
                .isEqualTo(FilterReply.DENY);
    }

    @Test
    void aMomentOfDoubtOfABusyMachineIsHarmless() {
        assertThat(decide("[QuorumController id=1] processExpiredBrokerHeartbeat: controller event queue overloaded."
                        + " Timed out heartbeat from broker 1."))
                .isEqualTo(FilterReply.DENY);
    }

    @Test
    void aGapInTheMiddleIsSeen() {
        assertThat(append("Out of order sequence number for producer 1 at offset 9 in partition t-0: 9 (incoming seq."
                        + " number), 5 (current end sequence number)"))
                .isEqualTo(FilterReply.NEUTRAL);
    }

    private FilterReply append(String cause) {
        return decide("Error processing append operation on partition t-0", new OutOfOrderSequenceException(cause));
    }

    private FilterReply decide(String message) {
        return decide(message, null);
    }

    private FilterReply decide(String message, @Nullable Throwable cause) {
        ILoggingEvent event = new LoggingEvent(
                "kafka", new LoggerContext().getLogger("kafka"), Level.WARN, message, cause, new Object[0]);
        return chatter.decide(event);
    }
}
