package newsloom.bench.kill;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import newsloom.model.topic.Topic;
import newsloom.model.topic.Topics;
import newsloom.store.sql.SqlStoryStore;
import newsloom.store.sql.StoreSettings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Reads off how far a {@link Site} is; waits out a broker that is away. */
final class Gauge implements AutoCloseable {
    private static final int PARTITIONS = 8;

    private final Admin admin;
    private final SqlStoryStore rows;
    private final Topics topics;
    private final String group;

    Gauge(Map<String, Object> client, String storeUrl, String prefix) {
        Map<String, Object> patient = new HashMap<>(client);
        patient.put("reconnect.backoff.max.ms", 100);
        patient.put("default.api.timeout.ms", 120_000);
        this.admin = Admin.create(patient);
        this.rows = SqlStoryStore.open(StoreSettings.at(storeUrl));
        this.topics = Topics.withPrefix(prefix);
        this.group = prefix + "dedupe";
    }

    Sample sample() throws InterruptedException {
        try {
            // Later stages first: whoever seems to have reached the end really had.
            Map<Integer, Long> stored = rows.positions(topics.stories().name());
            Map<Integer, Long> texts = rows.positions(topics.articles().name());
            Map<Integer, Long> grouped = grouped();
            return new Sample(ends(topics.articles()), grouped, ends(topics.stories()), stored, texts);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker does not come back: " + e.getMessage(), e);
        }
    }

    /** Where the articles end, in all partitions together. */
    long articles() throws InterruptedException {
        try {
            return ends(topics.articles()).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker does not come back: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        admin.close();
        rows.close();
    }

    private Map<Integer, Long> grouped() throws ExecutionException, InterruptedException {
        Map<Integer, Long> positions = new HashMap<>();
        for (Map.Entry<TopicPartition, OffsetAndMetadata> each : admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .entrySet()) {
            if (each.getKey().topic().equals(topics.articles().name())) {
                positions.put(each.getKey().partition(), each.getValue().offset());
            }
        }
        return positions;
    }

    private Map<Integer, Long> ends(Topic<?> topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            latest.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
        }
        Map<Integer, Long> ends = new HashMap<>();
        admin.listOffsets(latest)
                .all()
                .get()
                .forEach((partition, end) -> ends.put(partition.partition(), end.offset()));
        return ends;
    }
}
