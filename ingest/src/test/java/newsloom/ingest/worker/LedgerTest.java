package newsloom.ingest.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.kafka.write.OutgoingRecord;
import newsloom.kafka.write.UndeliveredException;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Map<TopicPartition, OffsetAndMetadata> PLACE =
            Map.of(new TopicPartition("sources", 0), new OffsetAndMetadata(7));

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final List<MockProducer<String, byte[]>> producers = new ArrayList<>();
    private final FencedWriter ledger = new FencedWriter(this::producer, record -> record);

    @Test
    void whatPassesIsTriedAgainHoweverOftenItFails() {
        for (int attempt = 0; attempt < 20; attempt++) {
            last().sendOffsetsToTransactionException = new NotEnoughReplicasException("Not enough.");

            assertThat(write()).isFalse();
            assertThat(ledger.fault()).containsInstanceOf(NotEnoughReplicasException.class);
        }
        last().sendOffsetsToTransactionException = null;

        assertThat(write()).isTrue();
        assertThat(ledger.fault()).isEmpty();
        assertThat(last().history()).hasSize(1);
    }

    @Test
    void whoIsFencedWritesOnAsAnother() {
        last().fenceProducer();

        assertThat(write()).isFalse();
        assertThat(write()).isTrue();
        assertThat(producers).hasSize(2);
    }

    @Test
    void thatOthersHaveThePartitionsNowIsNoFault() {
        last().sendOffsetsToTransactionException = new CommitFailedException("Others have them.");

        assertThat(write()).isFalse();
        assertThat(ledger.fault()).isEmpty();
    }

    @Test
    void whatDoesNotPassIsThrownAtOnce() {
        last().sendOffsetsToTransactionException = new TopicAuthorizationException("No right.");

        assertThatThrownBy(this::write).isInstanceOf(UndeliveredException.class).hasMessageContaining("No right.");
    }

    @Test
    void aFaultPassesWhenItsCauseDoes() {
        assertThat(Outage.passes(new KafkaException(
                        "User rebalance callback throws an error", new ProducerFencedException("Fenced."))))
                .isTrue();
        assertThat(Outage.passes(new KafkaException(
                        "User rebalance callback throws an error", new IllegalStateException("A bug."))))
                .isFalse();
    }

    private boolean write() {
        OutgoingRecord record =
                new OutgoingRecord(new ProducerRecord<>("articles", "en", new byte[1]), Optional.empty());
        return ledger.write(List.of(record), PLACE, consumer.groupMetadata());
    }

    private MockProducer<String, byte[]> last() {
        return producers.get(producers.size() - 1);
    }

    private Producer<String, byte[]> producer() {
        MockProducer<String, byte[]> fresh =
                new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
        producers.add(fresh);
        return fresh;
    }
}
