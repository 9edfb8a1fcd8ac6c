package newsloom.kafka.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import newsloom.model.quarantine.QuarantineReason;
import newsloom.model.quarantine.Quarantined;
import newsloom.model.quarantine.RecordOrigin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes of a record that a step could not use what goes to quarantine for it; sending it is the step's affair. */
public final class RecordQuarantiner {
    private static final Logger logger = LoggerFactory.getLogger(RecordQuarantiner.class);

    private final InstantSource clock;

    public RecordQuarantiner(InstantSource clock) {
        this.clock = clock;
    }

    /** @param stack the stack trace, when a bug rather than the record is to blame */
    public Quarantined of(
            ConsumerRecord<String, byte[]> record, QuarantineReason kind, String reason, Optional<String> stack) {
        byte[] bytes = Optional.ofNullable(record.value()).orElseGet(() -> new byte[0]);
        Quarantined refused = Quarantined.of(origin(record), bytes, kind, reason, stack, clock.instant());
        logger.warn("{}: {} It is in quarantine as {}.", refused.origin(), refused.reason(), refused.id());
        return refused;
    }

    public static String stack(Throwable bug) {
        StringWriter text = new StringWriter();
        bug.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static RecordOrigin origin(ConsumerRecord<String, byte[]> record) {
        return RecordOrigin.of(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                Optional.ofNullable(record.key()),
                Optional.ofNullable(record.value()),
                retryOf(record.headers()));
    }

    private static Optional<String> retryOf(Headers headers) {
        return Optional.ofNullable(headers.lastHeader(RecordOrigin.RETRY))
                .flatMap(header -> Optional.ofNullable(header.value()))
                .map(id -> new String(id, UTF_8));
    }
}
