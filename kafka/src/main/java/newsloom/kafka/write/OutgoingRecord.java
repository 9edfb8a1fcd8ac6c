package newsloom.kafka.write;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A record of the open transaction, kept until that is committed.
 *
 * @param instead makes what is written in its place when Kafka does not take it for its size, if anything may be
 * @param tooLarge set when Kafka says so
 */
public record OutgoingRecord(
        ProducerRecord<String, byte[]> record,
        Optional<Supplier<ProducerRecord<String, byte[]>>> instead,
        AtomicBoolean tooLarge) {

    public OutgoingRecord(ProducerRecord<String, byte[]> record) {
        this(record, Optional.empty(), new AtomicBoolean());
    }

    public OutgoingRecord(ProducerRecord<String, byte[]> record, Supplier<ProducerRecord<String, byte[]>> instead) {
        this(record, Optional.of(instead), new AtomicBoolean());
    }

    /** Whether another record must take its place. */
    public boolean isTooLarge() {
        return tooLarge.get() && instead.isPresent();
    }

    /** What is to be written after all. */
    OutgoingRecord replaced() {
        return instead.filter(other -> tooLarge.get())
                .map(other -> new OutgoingRecord(other.get()))
                .orElse(this);
    }
}
