package newsloom.app.broker;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;

/**
 * Keeps out of the log what Kafka complains of at a healthy start and stop of a single node; see logback.xml. The last of
 * these is a node that registers with itself a moment before it knows that it leads, and then tries again.
 */
public final class KafkaChatter extends Filter<ILoggingEvent> {
    private static final List<String> HARMLESS = List.of(
            "[QuorumController id=1] Performing controller activation.",
            "[NodeToControllerChannelManager id=1 name=registration] Attempting to close NetworkClient",
            "[ControllerApis nodeId=1] Unexpected error handling request RequestHeader(apiKey=CONTROLLER_REGISTRATION");

    @Override
    public FilterReply decide(ILoggingEvent event) {
        return HARMLESS.stream().anyMatch(event.getFormattedMessage()::startsWith)
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }
}
