package newsloom.watch.kafka;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import newsloom.kafka.KafkaClients;
import newsloom.model.json.Decoded;
import newsloom.model.story.StoryRecord;
import newsloom.model.story.StoryUpdate;
import newsloom.model.story.StoryUpdateAssembler;
import newsloom.model.topic.Topic;
import newsloom.watch.change.StoryChange;
import newsloom.watch.change.StoryChangeDetector;
import newsloom.watch.change.StoryChangeListener;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the topic of stories, from its end on or from a time on, and tells what each update changes.
 *
 * <p>It belongs to no consumer group and commits nothing: every follower sees everything. Of an update that compaction has
 * thinned it tells nothing.
 */
public final class StoryFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StoryFollower.class);

    private final Consumer<String, byte[]> consumer;
    private final Topic<StoryRecord> topic;
    private final FollowSettings settings;
    private final StoryChangeListener listener;
    private final Map<Integer, StoryUpdateAssembler> assemblers = new HashMap<>();
    private long broken;

    StoryFollower(
            Consumer<String, byte[]> consumer,
            Topic<StoryRecord> topic,
            FollowSettings settings,
            StoryChangeListener listener) {
        this.consumer = consumer;
        this.topic = topic;
        this.settings = settings;
        this.listener = listener;
    }

    /**
     * Opens a connection for one follower.
     *
     * @param client how to reach Kafka: its address, and what else every client needs
     */
    public static StoryFollower connect(
            Map<String, Object> client,
            Topic<StoryRecord> topic,
            FollowSettings settings,
            StoryChangeListener listener) {
        return new StoryFollower(new KafkaClients(client).reader(), topic, settings, listener);
    }

    /** Follows until {@link #close()} is called from another thread. To be called once. */
    public void run() {
        try (consumer) {
            start();
            while (true) {
                step();
            }
        } catch (WakeupException e) {
            LOG.debug("No longer following {}.", topic.name());
        }
    }

    /** Makes {@link #run()} return soon, or at once if it has yet to begin. */
    @Override
    public void close() {
        consumer.wakeup();
    }

    /** How many records could not be read. */
    long broken() {
        return broken;
    }

    void start() {
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(found -> new TopicPartition(topic.name(), found.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException("Kafka has no topic " + topic.name() + ": start Newsloom there first.");
        }
        consumer.assign(partitions);
        consumer.endOffsets(partitions).forEach(consumer::seek);
        settings.since().ifPresent(time -> seek(partitions, time));
        listener.following();
    }

    /** A partition in which nothing came since then is followed from its end on. */
    private void seek(List<TopicPartition> partitions, Instant time) {
        Map<TopicPartition, Long> times =
                partitions.stream().collect(Collectors.toMap(each -> each, each -> time.toEpochMilli()));
        consumer.offsetsForTimes(times).forEach((partition, found) -> {
            if (found != null) {
                consumer.seek(partition, found.offset());
            }
        });
    }

    void step() {
        consumer.poll(settings.poll()).forEach(this::read);
    }

    private void read(ConsumerRecord<String, byte[]> message) {
        if (message.value() == null) {
            return; // a deleted part: no news
        }
        Decoded<StoryRecord> decoded = topic.values().read(message.value());
        if (decoded instanceof Decoded.Broken<StoryRecord> refused) {
            broken++;
            LOG.warn("{}-{} at {}: {}", message.topic(), message.partition(), message.offset(), refused.reason());
        } else if (decoded instanceof Decoded.Value<StoryRecord> read) {
            tell(message, read.value());
        }
    }

    /** An update that ends only because another begins is not whole. */
    private void tell(ConsumerRecord<String, byte[]> message, StoryRecord record) {
        Instant at = Instant.ofEpochMilli(message.timestamp());
        assemblers.computeIfAbsent(message.partition(), first -> new StoryUpdateAssembler()).add(record).stream()
                .filter(update -> update.number() == record.update())
                .filter(update -> settings.since().filter(at::isBefore).isEmpty())
                .forEach(update -> tell(update, at));
    }

    private void tell(StoryUpdate update, Instant at) {
        List<StoryChange> changes = StoryChangeDetector.changes(update);
        if (!changes.isEmpty()) {
            listener.changed(update, at, changes);
        }
    }
}
