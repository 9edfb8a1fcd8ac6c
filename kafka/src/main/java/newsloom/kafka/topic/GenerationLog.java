package newsloom.kafka.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import newsloom.kafka.KafkaUnavailable;
import newsloom.model.Generations;
import newsloom.model.json.Decoded;
import newsloom.model.topic.Topic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The record of which generation of stories everybody reads and makes: the last one on its topic holds. */
public final class GenerationLog {
    private static final String KEY = "generations";
    private static final Duration ROUND = Duration.ofMillis(100);

    private final Map<String, Object> client;
    private final Topic<Generations> topic;
    private final TopicPartition partition;

    public GenerationLog(Map<String, Object> client, Topic<Generations> topic) {
        this.client = client;
        this.topic = topic;
        this.partition = new TopicPartition(topic.name(), 0);
    }

    /** The first generation where nobody ever wrote another. */
    public Generations read() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return consumer.partitionsFor(topic.name()).isEmpty() ? Generations.FIRST : lastOf(consumer);
        } catch (KafkaException e) {
            throw new KafkaUnavailable(
                    "Kafka does not show which generation of stories holds (" + e.getMessage() + ").", e);
        }
    }

    /** Returns when Kafka has it for good. */
    public void write(Generations generations) {
        Map<String, Object> all = new HashMap<>(client);
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(all, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic.name(), KEY, topic.values().write(generations)))
                    .get();
        } catch (ExecutionException | KafkaException e) {
            throw new KafkaUnavailable(
                    "Kafka did not take which generation of stories holds (" + e.getMessage()
                            + "). Check that the broker runs and has room, then start the same command again.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaUnavailable("Interrupted while the generation was written.", e);
        }
    }

    /** Tells of changes from now on; to be closed. */
    public Watch watch() {
        KafkaConsumer<String, byte[]> consumer = consumer();
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        return new Watch(consumer);
    }

    /** Reads what is written, as it comes. For one thread. */
    public final class Watch implements AutoCloseable {
        private final KafkaConsumer<String, byte[]> consumer;

        private Watch(KafkaConsumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        /** The latest that was written since it was last asked, if anything was; waits so long at most. */
        public Optional<Generations> news(Duration longest) {
            Optional<Generations> latest = Optional.empty();
            for (ConsumerRecord<String, byte[]> record : consumer.poll(longest)) {
                latest = Optional.of(known(record));
            }
            return latest;
        }

        @Override
        public void close() {
            consumer.close();
        }
    }

    private Generations lastOf(KafkaConsumer<String, byte[]> consumer) {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        Optional<Generations> last = Optional.empty();
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(ROUND)) {
                last = Optional.of(known(record));
            }
        }
        return last.orElse(Generations.FIRST);
    }

    private Generations known(ConsumerRecord<String, byte[]> record) {
        if (topic.values().read(record.value()) instanceof Decoded.Value<Generations> read) {
            return read.value();
        }
        throw new IllegalStateException(record.topic() + "/" + record.partition() + "/" + record.offset()
                + " does not say which generation of stories holds; it was written by a newer program.");
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> all = new HashMap<>(client);
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(all, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
