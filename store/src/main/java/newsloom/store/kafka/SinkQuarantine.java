package newsloom.store.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import newsloom.model.quarantine.QuarantineReason;
import newsloom.model.quarantine.Quarantined;
import newsloom.model.quarantine.RecordOrigin;
import newsloom.model.topic.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where records go that are no stories, with the place they came from and the reason. */
final class SinkQuarantine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SinkQuarantine.class);

    private final Producer<String, byte[]> producer;
    private final Topic<Quarantined> topic;
    private final Clock clock;
    private final List<ProducerRecord<String, byte[]>> waiting = new ArrayList<>();

    SinkQuarantine(Producer<String, byte[]> producer, Topic<Quarantined> topic, Clock clock) {
        this.producer = producer;
        this.topic = topic;
        this.clock = clock;
    }

    void add(ConsumerRecord<String, byte[]> record, QuarantineReason kind, String reason, Optional<Exception> bug) {
        Quarantined refused = Quarantined.of(
                original(record), record.value(), kind, reason, bug.map(SinkQuarantine::stack), clock.instant());
        LOG.warn("{}: {} It is in quarantine as {}.", refused.origin(), refused.reason(), refused.id());
        waiting.add(new ProducerRecord<>(
                topic.name(), refused.origin(), topic.values().write(refused)));
    }

    /** Returns when Kafka has all that was added; after a failure a second call sends all of it again. */
    int flush() {
        List<Future<RecordMetadata>> sent = waiting.stream().map(producer::send).toList();
        producer.flush();
        sent.forEach(SinkQuarantine::confirm);
        waiting.clear();
        return sent.size();
    }

    @Override
    public void close() {
        producer.close();
    }

    private static RecordOrigin original(ConsumerRecord<String, byte[]> record) {
        return RecordOrigin.of(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                Optional.ofNullable(record.key()),
                Optional.ofNullable(record.value()),
                Optional.ofNullable(record.headers().lastHeader(RecordOrigin.RETRY))
                        .map(header -> new String(header.value(), UTF_8)));
    }

    private static String stack(Exception bug) {
        StringWriter text = new StringWriter();
        bug.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static void confirm(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException refusal ? refusal : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
