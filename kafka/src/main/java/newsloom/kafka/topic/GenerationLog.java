package newsloom.kafka.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.kafka.KafkaClients;
import newsloom.kafka.KafkaUnavailable;
import newsloom.kafka.write.AtomicWriter;
import newsloom.model.Generations;
import newsloom.model.json.Decoded;
import newsloom.model.topic.Topic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** The record of which generation of stories everybody reads and makes: the last one on its topic holds. */
public final class GenerationLog {
    private static final String KEY = "generations";
    private static final Duration LONGEST_WRITE = Duration.ofSeconds(5);

    private final KafkaClients clients;
    private final TopicReader reader;
    private final AtomicWriter writer;
    private final Topic<Generations> topic;

    public GenerationLog(Map<String, Object> client, Topic<Generations> topic) {
        this.clients = new KafkaClients(client);
        this.reader = new TopicReader(client, "which generation of stories holds");
        this.writer = new AtomicWriter(client, topic.name(), "which generation of stories holds");
        this.topic = topic;
    }

    /** The first generation where nobody ever wrote another. */
    public Generations read() {
        return last().orElse(Generations.FIRST);
    }

    /** What was written last, if anything ever was. */
    public Optional<Generations> last() {
        List<Generations> all = new ArrayList<>();
        reader.read(topic.name(), record -> all.add(known(record)));
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Returns when Kafka has it for good. */
    public void write(Generations generations) {
        byte[] value = topic.values().write(generations);
        writer.write("said", partitions -> List.of(new ProducerRecord<>(topic.name(), KEY, value)));
    }

    /** Where nobody has written any. Of processes that do so at the same moment one does, and the others read it. */
    public Generations writeFirst() {
        try {
            write(Generations.FIRST);
            return Generations.FIRST;
        } catch (KafkaUnavailable e) {
            try (Watch watch = watch()) {
                return watch.news(LONGEST_WRITE).orElseThrow(() -> e);
            }
        }
    }

    /** Tells of changes from now on; to be closed. */
    public Watch watch() {
        Consumer<String, byte[]> consumer = clients.reader();
        List<TopicPartition> partition = List.of(new TopicPartition(topic.name(), 0));
        consumer.assign(partition);
        consumer.seekToBeginning(partition);
        return new Watch(consumer);
    }

    /** Reads what is written, as it comes. For one thread. */
    public final class Watch implements AutoCloseable {
        private final Consumer<String, byte[]> consumer;

        private Watch(Consumer<String, byte[]> consumer) {
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
            KafkaClients.end(consumer);
        }
    }

    private Generations known(ConsumerRecord<String, byte[]> record) {
        if (topic.values().read(record.value()) instanceof Decoded.Value<Generations> read
                && read.value().layout() == Generations.LAYOUT) {
            return read.value();
        }
        throw new OtherLayout(record.topic() + "/" + record.partition() + "/" + record.offset());
    }
}
