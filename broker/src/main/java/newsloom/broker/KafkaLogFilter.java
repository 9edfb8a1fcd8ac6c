package newsloom.broker;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps out of the log what Kafka complains of though all is well with a single node; see logback.xml. */
public final class KafkaLogFilter extends Filter<ILoggingEvent> {
    /** A node becomes its own leader, and stops; it registers with itself a moment before it knows that it leads. */
    private static final List<String> STARTS_AND_STOPS = List.of(
            "[QuorumController id=1] Performing controller activation.",
            "[NodeToControllerChannelManager id=1 name=registration] Attempting to close NetworkClient",
            "[ControllerApis nodeId=1] Unexpected error handling request RequestHeader(apiKey=CONTROLLER_REGISTRATION");

    /** On a busy machine it takes itself for lost for a moment; there is no other to lead instead. */
    private static final List<String> MOMENTS_OF_DOUBT = List.of(
            "because the partition is not online or is no longer the leader",
            "controller event queue overloaded. Timed out heartbeat from broker");

    /** Two clients at once make it create a topic of its own; the second finds it there. */
    private static final List<String> INNER_TOPICS = List.of("Auto topic creation failed for __");

    /** A consumer was asked where a partition begins that it does not read, or no more. */
    private static final List<String> NOT_READ_HERE = List.of("Not updating last stable offset for partition");

    /** What Kafka Streams will do by default one day, with a thread that we have none of. */
    private static final List<String> THINGS_TO_COME =
            List.of("Processing exception handler is not enabled for the GlobalThread.");

    /** The data folder is where the user wants it. After a kill, state on disk is made anew from Kafka, as it should. */
    private static final List<String> STATE_ON_DISK = List.of(
            "Using an OS temp directory in the state.dir property",
            "Failed to read json process file",
            "did not find checkpoint offsets while stores are not empty",
            "are corrupted and hence need to be re-initialized",
            "will group it with other corrupted tasks",
            "Detected the states of tasks");

    /**
     * The first record of a transaction overtakes the end of the one before and is sent back; so are those behind it,
     * which then are out of order. They are sent again. Whatever is not sent again is lost, and must be seen.
     */
    private static final List<String> OVERTAKEN =
            List.of("Error: CONCURRENT_TRANSACTIONS", "Error: OUT_OF_ORDER_SEQUENCE_NUMBER");

    private static final String SENT_AGAIN = ", retrying (";
    private static final String NOT_APPENDED = "Error processing append operation";
    /**
     * Of that transaction the broker has nothing yet: a gap in the middle would be told with what came before it. Each
     * transaction has an epoch of its own, and after a kill its producer is known by the one before, or not at all.
     */
    private static final List<String> NOTHING_BEFORE = List.of(
            "-1 (current end sequence number)",
            "Invalid sequence number for new epoch of producer",
            "Expected sequence 0 for transactions v2 idempotent producer with no existing state");

    private static final List<String> HARMLESS = Stream.of(
                    STARTS_AND_STOPS, MOMENTS_OF_DOUBT, INNER_TOPICS, NOT_READ_HERE, THINGS_TO_COME, STATE_ON_DISK)
            .flatMap(List::stream)
            .toList();

    @Override
    public FilterReply decide(ILoggingEvent event) {
        return HARMLESS.stream().anyMatch(event.getFormattedMessage()::contains) || isOvertaken(event)
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }

    private static boolean isOvertaken(ILoggingEvent event) {
        String message = event.getFormattedMessage();
        return message.contains(NOT_APPENDED)
                ? Optional.ofNullable(event.getThrowableProxy())
                        .filter(KafkaLogFilter::isOvertaken)
                        .isPresent()
                : message.contains(SENT_AGAIN) && OVERTAKEN.stream().anyMatch(message::contains);
    }

    /** The broker's side of it. */
    private static boolean isOvertaken(IThrowableProxy cause) {
        return cause.getClassName().endsWith(".OutOfOrderSequenceException")
                && NOTHING_BEFORE.stream().anyMatch(String.valueOf(cause.getMessage())::contains);
    }
}
