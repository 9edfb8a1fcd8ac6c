package newsloom.kafka.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class TransactionalWriterTest {
    private static final Map<TopicPartition, OffsetAndMetadata> PLACE =
            Map.of(new TopicPartition("sources", 0), new OffsetAndMetadata(7));

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final List<Strict> producers = new ArrayList<>();
    private final TransactionalWriter writer = new TransactionalWriter(producer(), lost -> producer());

    @Test
    void whatFailsIsKeptAndWrittenWhenItCanBeHoweverOftenItFailed() {
        writer.add(record("a"));
        for (int attempt = 0; attempt < 20; attempt++) {
            last().sendOffsetsToTransactionException = new NotEnoughReplicasException("Not enough.");

            assertThat(commit()).containsInstanceOf(NotEnoughReplicasException.class);
        }
        last().sendOffsetsToTransactionException = null;

        assertThat(commit()).isEmpty();
        assertThat(written()).containsExactly("a");
        assertThat(writer.size()).isZero();
    }

    /** Each waits for a minute where Kafka is away. */
    @Test
    void afterOneThatCannotBeSentNoOtherIsTriedUntilTheTransactionIsMadeAgain() {
        last().sendException = new TimeoutException("Kafka is away.");
        for (String each : List.of("a", "b", "c")) {
            writer.add(record(each));
        }
        assertThat(commit()).containsInstanceOf(TimeoutException.class);
        assertThat(last().tried).isEqualTo(1);
        assertThat(commit()).containsInstanceOf(TimeoutException.class);
        assertThat(last().tried).isEqualTo(2);

        last().sendException = null;
        assertThat(commit()).isEmpty();
        assertThat(written()).containsExactly("a", "b", "c");
    }

    @Test
    void whoIsFencedWritesOnAsAnother() {
        last().fenceProducer();
        writer.add(record("a"));

        assertThat(commit()).containsInstanceOf(ProducerFencedException.class);
        assertThat(commit()).isEmpty();
        assertThat(producers).hasSize(2);
        assertThat(written()).containsExactly("a");
    }

    @Test
    void whatIsTooLargeIsReplacedAndTheRestIsWrittenAsItIs() {
        writer.add(record("a"));
        writer.add(new OutgoingRecord(of("large"), () -> of("instead")));

        assertThat(commit()).isEmpty();
        assertThat(written()).containsExactly("a", "instead");
    }

    @Test
    void whatIsTooLargeAndHasNothingInItsPlaceIsAFault() {
        writer.add(record("large"));

        assertThat(commit()).containsInstanceOf(RecordTooLargeException.class);
        assertThat(written()).isEmpty();
    }

    @Test
    void aRecordThatCouldNotBeSentIsNotLeftOut() {
        last().sendException = new KafkaException("Not now.");
        writer.add(record("a"));
        last().sendException = null;
        writer.add(record("b"));

        assertThat(commit()).isPresent();
        assertThat(commit()).isEmpty();
        assertThat(written()).containsExactly("a", "b");
    }

    @Test
    void whatIsForgottenIsNotWrittenLater() {
        last().sendOffsetsToTransactionException = new NotEnoughReplicasException("Not enough.");
        writer.add(record("a"));
        assertThat(commit()).isPresent();
        last().sendOffsetsToTransactionException = null;

        writer.clear();
        writer.add(record("b"));

        assertThat(commit()).isEmpty();
        assertThat(written()).containsExactly("b");
    }

    @Test
    void whatMayBeWrittenOrNotIsThrown() {
        writer.add(record("a"));
        last().commitTransactionException = new TimeoutException("No answer.");

        assertThatThrownBy(this::commit)
                .isInstanceOf(UndeliveredException.class)
                .hasMessageContaining("No answer.");
    }

    private Optional<KafkaException> commit() {
        return writer.commit(PLACE, consumer.groupMetadata());
    }

    private static OutgoingRecord record(String key) {
        return new OutgoingRecord(of(key));
    }

    private static ProducerRecord<String, byte[]> of(String key) {
        return new ProducerRecord<>("articles", key, new byte[1]);
    }

    private List<String> written() {
        return last().history().stream().map(ProducerRecord::key).toList();
    }

    private Strict last() {
        return producers.get(producers.size() - 1);
    }

    private MockProducer<String, byte[]> producer() {
        Strict fresh = new Strict();
        producers.add(fresh);
        return fresh;
    }

    /** Takes no record with the key "large", and no transaction with one. */
    private static final class Strict extends MockProducer<String, byte[]> {
        private int tried;

        Strict() {
            super(true, null, new StringSerializer(), new ByteArraySerializer());
        }

        @Override
        public synchronized java.util.concurrent.Future<RecordMetadata> send(
                ProducerRecord<String, byte[]> record, Callback callback) {
            tried++;
            if (record.key().equals("large")) {
                sendOffsetsToTransactionException = new RecordTooLargeException("Too large.");
                callback.onCompletion(null, sendOffsetsToTransactionException);
            }
            return super.send(record, callback);
        }

        @Override
        public void abortTransaction() {
            super.abortTransaction();
            if (sendOffsetsToTransactionException instanceof RecordTooLargeException) {
                sendOffsetsToTransactionException = null;
            }
        }
    }
}
