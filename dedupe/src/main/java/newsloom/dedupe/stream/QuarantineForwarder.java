package newsloom.dedupe.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import newsloom.model.json.Codec;
import newsloom.model.quarantine.QuarantineReason;
import newsloom.model.quarantine.Quarantined;
import newsloom.model.quarantine.RecordOrigin;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a record that could not be grouped to quarantine, with all that is known of it, so that the others go on. */
final class QuarantineForwarder {
    private static final Logger logger = LoggerFactory.getLogger(QuarantineForwarder.class);

    private final Codec<Quarantined> quarantine;
    private final DedupeMeters meters;
    private final InstantSource clock;

    QuarantineForwarder(Codec<Quarantined> quarantine, DedupeMeters meters, InstantSource clock) {
        this.quarantine = quarantine;
        this.meters = meters;
        this.clock = clock;
    }

    void refuse(
            ProcessorContext<String, byte[]> context,
            Record<String, byte[]> record,
            QuarantineReason kind,
            String reason,
            Optional<String> stack) {
        byte[] bytes = Optional.ofNullable(record.value()).orElseGet(() -> new byte[0]);
        Quarantined refused =
                Quarantined.of(original(context.recordMetadata(), record), bytes, kind, reason, stack, clock.instant());
        logger.warn("{}: {} It is in quarantine as {}.", refused.origin(), refused.reason(), refused.id());
        meters.quarantined(kind);
        context.forward(
                new Record<>(refused.origin(), quarantine.write(refused), record.timestamp(), new RecordHeaders()),
                DedupeTopology.QUARANTINE);
    }

    private static RecordOrigin original(Optional<RecordMetadata> place, Record<String, byte[]> record) {
        return RecordOrigin.of(
                place.map(RecordMetadata::topic).orElse("unknown"),
                place.map(RecordMetadata::partition).orElse(0),
                place.map(RecordMetadata::offset).orElse(0L),
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

    static String stack(Throwable bug) {
        StringWriter text = new StringWriter();
        bug.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
