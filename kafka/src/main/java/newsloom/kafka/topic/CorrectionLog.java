package newsloom.kafka.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import newsloom.kafka.KafkaUnavailable;
import newsloom.model.Correction;
import newsloom.model.json.Decoded;
import newsloom.model.topic.Topic;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Where the command line leaves corrections for dedupe: a copy in each partition, or in none, for articles are in any. */
public final class CorrectionLog {
    private static final Duration ROUND = Duration.ofMillis(100);
    private static final int FIRST = 0;

    private final Map<String, Object> client;
    private final Topic<Correction> topic;

    public CorrectionLog(Map<String, Object> client, Topic<Correction> topic) {
        this.client = client;
        this.topic = topic;
    }

    /** @throws KafkaUnavailable if the broker does not take it; then no partition has it */
    public void write(Correction correction) {
        try (KafkaProducer<String, byte[]> producer = producer(correction)) {
            producer.initTransactions();
            producer.beginTransaction();
            List<Future<?>> sent = new ArrayList<>();
            for (PartitionInfo partition : producer.partitionsFor(topic.name())) {
                sent.add(producer.send(record(partition.partition(), correction)));
            }
            for (Future<?> one : sent) {
                one.get();
            }
            producer.commitTransaction();
        } catch (ExecutionException | KafkaException e) {
            throw new KafkaUnavailable(
                    "Kafka did not take the correction (" + e.getMessage()
                            + "). Check that the broker runs and has room, then make it again.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaUnavailable("Interrupted while the correction was written.", e);
        }
    }

    /** All that can be read, in the order in which they were written. */
    public List<Correction> all() {
        TopicPartition partition = new TopicPartition(topic.name(), FIRST);
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            Map<TopicPartition, Long> end = consumer.endOffsets(List.of(partition));
            List<Correction> all = new ArrayList<>();
            while (consumer.position(partition) < end.getOrDefault(partition, 0L)) {
                consumer.poll(ROUND).forEach(record -> {
                    if (topic.values().read(record.value()) instanceof Decoded.Value<Correction> read) {
                        all.add(read.value());
                    }
                });
            }
            return all;
        } catch (KafkaException e) {
            throw new KafkaUnavailable("Kafka does not show the corrections (" + e.getMessage() + ").", e);
        }
    }

    private ProducerRecord<String, byte[]> record(int partition, Correction correction) {
        return new ProducerRecord<>(
                topic.name(), partition, correction.id(), topic.values().write(correction));
    }

    private KafkaProducer<String, byte[]> producer(Correction correction) {
        Map<String, Object> all = new HashMap<>(client);
        all.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, topic.name() + "-" + correction.id());
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        return new KafkaProducer<>(all, new StringSerializer(), new ByteArraySerializer());
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> all = new HashMap<>(client);
        all.put("isolation.level", "read_committed");
        all.put("enable.auto.commit", false);
        all.put(CommonClientConfigs.CLIENT_ID_CONFIG, "newsloom-corrections");
        return new KafkaConsumer<>(all, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
