package newsloom.bench.kill;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import newsloom.kafka.KafkaUnavailable;
import newsloom.kafka.topic.TopicCreator;
import newsloom.kafka.topic.TopicSettings;
import newsloom.model.topic.Topic;
import newsloom.model.topic.Topics;
import newsloom.store.StoryStore;
import newsloom.store.search.IndexCheck;
import newsloom.store.sql.SqlStoryStore;
import newsloom.store.sql.StoreSettings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Reads off how far a {@link Site} is; waits out a broker that is away. */
public final class Gauge implements AutoCloseable {
    static final int PARTITIONS = 8;

    private static final int ATTEMPTS = 6;

    private final Admin admin;
    private final SqlStoryStore rows;
    private final IndexCheck index;
    private final Topics topics;
    private final String group;

    private Gauge(Map<String, Object> client, Site site, String prefix) {
        Map<String, Object> patient = new HashMap<>(client);
        patient.put("reconnect.backoff.max.ms", 100);
        patient.put("default.api.timeout.ms", 120_000);
        this.admin = Admin.create(patient);
        this.rows = SqlStoryStore.open(StoreSettings.at(site.storeUrl()));
        this.index = new IndexCheck(site.searchIndex(), rows);
        this.topics = Topics.withPrefix(prefix);
        this.group = prefix + "dedupe";
    }

    /** The broker makes the topics too, but a moment after it can be reached. */
    public static Gauge open(Site site, String prefix) throws IOException, InterruptedException {
        Map<String, Object> client = site.client();
        makeTopics(client, prefix);
        return new Gauge(client, site, prefix);
    }

    /** Whether every article is in a story, and every article and story in the rows. */
    public boolean isThrough() throws InterruptedException {
        return sample().isThrough();
    }

    Sample sample() throws InterruptedException {
        try {
            // Later stages first: whoever seems to have reached the end really had.
            Map<Integer, Long> stored = rows.positions(topics.stories().name());
            Map<Integer, Long> texts = both(
                    rows.positions(topics.articles().name()),
                    rows.positions(topics.corrections().name()));
            Map<Integer, Long> grouped = both(grouped(topics.articles()), grouped(topics.corrections()));
            Map<Integer, Long> articles = both(ends(topics.articles()), ends(topics.corrections()));
            return new Sample(articles, grouped, ends(topics.stories()), stored, texts);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker does not come back: " + e.getMessage(), e);
        }
    }

    /** Whether the search index holds less than the rows. */
    boolean isIndexBehind() {
        long last = rows.lastChange();
        return index.reached().filter(change -> change >= last).isEmpty();
    }

    public StoryStore rows() {
        return rows;
    }

    @Override
    public void close() {
        admin.close();
        rows.close();
    }

    /** A broker on a busy machine may take longer to start than one that makes topics waits for it. */
    private static void makeTopics(Map<String, Object> client, String prefix) throws InterruptedException {
        for (int attempt = 1; true; attempt++) {
            try {
                new TopicCreator(client, TopicSettings.defaults()).create(Topics.withPrefix(prefix));
                return;
            } catch (KafkaUnavailable e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static Map<Integer, Long> both(Map<Integer, Long> articles, Map<Integer, Long> corrections) {
        Map<Integer, Long> both = new HashMap<>(articles);
        corrections.forEach((partition, offset) -> both.put(PARTITIONS + partition, offset));
        return both;
    }

    private Map<Integer, Long> grouped(Topic<?> topic) throws ExecutionException, InterruptedException {
        Map<Integer, Long> positions = new HashMap<>();
        for (Map.Entry<TopicPartition, OffsetAndMetadata> each : admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .entrySet()) {
            if (each.getKey().topic().equals(topic.name())) {
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
