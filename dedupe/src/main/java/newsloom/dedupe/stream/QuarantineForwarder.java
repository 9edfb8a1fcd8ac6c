package newsloom.dedupe.stream;

import java.time.InstantSource;
import java.util.Optional;
import newsloom.kafka.quarantine.RecordQuarantiner;
import newsloom.model.json.Codec;
import newsloom.model.quarantine.QuarantineReason;
import newsloom.model.quarantine.Quarantined;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Sends a record that could not be grouped to quarantine, with all that is known of it, so that the others go on. */
final class QuarantineForwarder {
    private final Codec<Quarantined> quarantine;
    private final DedupeMeters meters;
    private final RecordQuarantiner quarantiner;

    QuarantineForwarder(Codec<Quarantined> quarantine, DedupeMeters meters, InstantSource clock) {
        this.quarantine = quarantine;
        this.meters = meters;
        this.quarantiner = new RecordQuarantiner(clock);
    }

    void refuse(
            ProcessorContext<RoutedKey, byte[]> context,
            Record<String, byte[]> record,
            QuarantineReason kind,
            String reason,
            Optional<String> stack) {
        Quarantined refused = quarantiner.of(original(context.recordMetadata(), record), kind, reason, stack);
        meters.quarantined(kind);
        context.forward(
                new Record<>(
                        new RoutedKey(refused.origin(), context.taskId().partition()),
                        quarantine.write(refused),
                        record.timestamp(),
                        new RecordHeaders()),
                DedupeTopology.QUARANTINE);
    }

    private static ConsumerRecord<String, byte[]> original(
            Optional<RecordMetadata> place, Record<String, byte[]> record) {
        return new ConsumerRecord<>(
                place.map(RecordMetadata::topic).orElse("unknown"),
                place.map(RecordMetadata::partition).orElse(0),
                place.map(RecordMetadata::offset).orElse(0L),
                record.timestamp(),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                record.key(),
                record.value(),
                record.headers(),
                Optional.empty());
    }
}
