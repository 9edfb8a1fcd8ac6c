package newsloom.store.kafka;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import newsloom.kafka.quarantine.RecordQuarantiner;
import newsloom.model.quarantine.QuarantineReason;
import newsloom.model.quarantine.Quarantined;
import newsloom.model.topic.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Where records go that are no stories, with the place they came from and the reason. */
final class SinkQuarantine implements AutoCloseable {
    private final Producer<String, byte[]> producer;
    private final Topic<Quarantined> topic;
    private final RecordQuarantiner quarantiner;
    private final List<ProducerRecord<String, byte[]>> waiting = new ArrayList<>();

    SinkQuarantine(Producer<String, byte[]> producer, Topic<Quarantined> topic, Clock clock) {
        this.producer = producer;
        this.topic = topic;
        this.quarantiner = new RecordQuarantiner(clock);
    }

    void add(ConsumerRecord<String, byte[]> record, QuarantineReason kind, String reason, Optional<Exception> bug) {
        Quarantined refused = quarantiner.of(record, kind, reason, bug.map(RecordQuarantiner::stack));
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
