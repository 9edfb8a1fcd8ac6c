package newsloom.app.broker;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;

/** Keeps out of the log what Kafka warns of at every healthy start and stop of a single node; see logback.xml. */
public final class KafkaChatter extends Filter<ILoggingEvent> {
    private static final List<String> HARMLESS = List.of(
            "[QuorumController id=1] Performing controller activation.",
            "[NodeToControllerChannelManager id=1 name=registration] Attempting to close NetworkClient");

    @Override
    public FilterReply decide(ILoggingEvent event) {
        return HARMLESS.stream().anyMatch(event.getFormattedMessage()::startsWith)
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }
}
