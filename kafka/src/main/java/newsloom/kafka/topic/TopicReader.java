package newsloom.kafka.topic;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import newsloom.kafka.KafkaClients;
import newsloom.kafka.KafkaUnavailable;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads a topic from its beginning to the end that it has when it is asked, with what was just committed and cannot be read
 * for a moment yet: the end of a transaction is written after it is told. A Kafka that falls silent ends it.
 */
public final class TopicReader {
    private static final Duration ROUND = Duration.ofMillis(200);
    private static final int SILENT_ROUNDS = 100;

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final TopicEnds ends;
    private final String what;

    /** @param what completes the sentence "Kafka does not show …" */
    public TopicReader(Map<String, Object> client, String what) {
        this(new KafkaClients(client)::reader, new KafkaClients(client)::ends, what);
    }

    TopicReader(Supplier<Consumer<String, byte[]>> consumers, TopicEnds ends, String what) {
        this.consumers = consumers;
        this.ends = ends;
        this.what = what;
    }

    /** One that also reads what is not committed, and so waits for nobody. */
    public static TopicReader ofWritten(Map<String, Object> client, String what) {
        KafkaClients clients = new KafkaClients(client);
        return new TopicReader(clients::readerOfWritten, clients::ends, what);
    }

    /** Gives all records, each partition's in their order; none where the topic is not there. */
    public void read(String topic, java.util.function.Consumer<ConsumerRecord<String, byte[]>> each) {
        search(consumer -> TopicScan.of(consumer, topic, ends), onto(each));
    }

    /** As the other, of one partition, which must be there. */
    public void read(TopicPartition partition, java.util.function.Consumer<ConsumerRecord<String, byte[]>> each) {
        first(partition, 0, onto(each));
    }

    /** What is found first in one partition, from an offset on. */
    public <T> Optional<T> first(
            TopicPartition partition, long from, Function<ConsumerRecord<String, byte[]>, Optional<T>> wanted) {
        return search(consumer -> TopicScan.of(consumer, partition, from, ends), wanted);
    }

    private static Function<ConsumerRecord<String, byte[]>, Optional<Void>> onto(
            java.util.function.Consumer<ConsumerRecord<String, byte[]>> each) {
        return record -> {
            each.accept(record);
            return Optional.empty();
        };
    }

    private <T> Optional<T> search(
            Function<Consumer<String, byte[]>, TopicScan> start,
            Function<ConsumerRecord<String, byte[]>, Optional<T>> wanted) {
        try {
            return searchAndEnd(consumers.get(), start, wanted);
        } catch (KafkaException e) {
            throw new KafkaUnavailable("Kafka does not show " + what + " (" + e.getMessage() + ").", e);
        }
    }

    private static <T> Optional<T> searchAndEnd(
            Consumer<String, byte[]> consumer,
            Function<Consumer<String, byte[]>, TopicScan> start,
            Function<ConsumerRecord<String, byte[]>, Optional<T>> wanted) {
        try {
            return search(consumer, start.apply(consumer), wanted);
        } finally {
            KafkaClients.end(consumer);
        }
    }

    private static <T> Optional<T> search(
            Consumer<String, byte[]> consumer,
            TopicScan scan,
            Function<ConsumerRecord<String, byte[]>, Optional<T>> wanted) {
        for (int silent = 0; !scan.isAtEnd(); silent++) {
            if (silent > SILENT_ROUNDS) {
                throw new KafkaException(
                        "it has been silent for " + ROUND.multipliedBy(silent).toSeconds() + " s");
            }
            for (ConsumerRecord<String, byte[]> record : consumer.poll(ROUND)) {
                silent = 0;
                Optional<T> found = wanted.apply(record);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
