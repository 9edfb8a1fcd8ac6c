package newsloom.watch.kafka;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.kafka.KafkaClients;
import newsloom.kafka.topic.TopicScan;
import newsloom.model.Story;
import newsloom.model.json.Decoded;
import newsloom.model.topic.Topic;
import newsloom.watch.change.StoryChange;
import newsloom.watch.change.StoryChangeDetector;
import newsloom.watch.change.StoryChangeListener;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the topic of stories: learns in silence what it holds at the start, then tells each change.
 *
 * <p>It belongs to no consumer group and commits nothing: every follower sees everything.
 */
public final class StoryFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StoryFollower.class);

    private final Consumer<String, byte[]> consumer;
    private final Topic<Story> topic;
    private final FollowSettings settings;
    private final StoryChangeListener listener;
    private final StoryChangeDetector chronicle = new StoryChangeDetector();
    private Optional<TopicScan> scan = Optional.empty();
    private boolean following;
    private long broken;

    StoryFollower(
            Consumer<String, byte[]> consumer,
            Topic<Story> topic,
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
            Map<String, Object> client, Topic<Story> topic, FollowSettings settings, StoryChangeListener listener) {
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
        TopicScan all = TopicScan.of(consumer, topic.name());
        if (all.isNowhere()) {
            throw new IllegalStateException("Kafka has no topic " + topic.name() + ": start Newsloom there first.");
        }
        scan = Optional.of(all);
    }

    void step() {
        consumer.poll(settings.poll()).forEach(this::read);
        if (!following && scan.filter(TopicScan::isAtEnd).isPresent()) {
            following = true;
            listener.following(chronicle.size());
        }
    }

    private void read(ConsumerRecord<String, byte[]> message) {
        if (message.value() == null) {
            return; // a deleted story: no news, and its articles stay known
        }
        Decoded<Story> decoded = topic.values().read(message.value());
        if (decoded instanceof Decoded.Broken<Story> refused) {
            broken++;
            LOG.warn("{}-{} at {}: {}", message.topic(), message.partition(), message.offset(), refused.reason());
        } else if (decoded instanceof Decoded.Value<Story> read) {
            tell(message, read.value());
        }
    }

    private void tell(ConsumerRecord<String, byte[]> message, Story story) {
        List<StoryChange> happenings = chronicle.add(story);
        if (!happenings.isEmpty() && !silent(message)) {
            listener.changed(story, happenings);
        }
    }

    private boolean silent(ConsumerRecord<String, byte[]> message) {
        return !settings.fromBeginning()
                && scan.filter(all -> all.isNew(message)).isEmpty();
    }
}
