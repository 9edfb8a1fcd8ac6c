package newsloom.store.kafka;

import static newsloom.store.Stories.randomTale;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryRecord;
import newsloom.model.story.StoryUpdate;
import newsloom.model.topic.Topics;
import newsloom.store.list.ListedStory;
import newsloom.store.list.StoryPage;
import newsloom.store.sql.SqlStoryStore;
import newsloom.store.sql.StoreSettings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random tales, each generation's in a topic of its own, carried to rows by a sink that is killed again and again. */
class RowsAndTopicTest {
    private static final int STEPS = 40;

    private final FlakyStore store;
    /** What was told last of each article by the generations that were read before. */
    private final Map<String, Membership> memberships = new TreeMap<>();

    private int current = 1;
    private Log read;
    private Log coming;

    RowsAndTopicTest(@TempDir Path folder) {
        store = new FlakyStore(SqlStoryStore.open(StoreSettings.at("jdbc:sqlite:" + folder.resolve("newsloom.db"))));
        store.activate(current);
        read = new Log(1, List.of());
        coming = new Log(2, List.of());
    }

    @AfterEach
    void close() {
        read.sink.close();
        coming.sink.close();
        store.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void afterAnySequenceOfChangesKillsAndSwitchesTheRowsSayWhatTheTopicSays(int seed) {
        Random random = new Random(seed);
        read = new Log(1, randomTale(random, 40));
        coming = new Log(2, randomTale(random, 8));
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(6)) {
                case 0 -> read.kill();
                case 1 -> coming.kill();
                case 2 -> store.goAwayFor(random.nextInt(3));
                case 3 -> coming.advance(1 + random.nextInt(25));
                default -> read.advance(1 + random.nextInt(9));
            }
            if (coming.isRead()) {
                turn(randomTale(random, 8));
            }
            assertRowsAreAsTold();
        }
        coming.advance(Integer.MAX_VALUE / 2);
        turn(List.of());
        assertRowsAreAsTold();
    }

    private void turn(List<StoryUpdate> next) {
        read.sink.close();
        read.told().forEach(this::tell);
        store.activate(++current);
        read = coming;
        coming = new Log(current + 1, next);
    }

    private void tell(StoryUpdate update) {
        update.memberships().forEach(member -> memberships.put(member.id(), member));
    }

    private void assertRowsAreAsTold() {
        Map<String, Membership> told = new HashMap<>();
        read.told().forEach(update -> update.memberships().forEach(member -> told.put(member.id(), member)));
        List<String> stored = new ArrayList<>();
        for (ListedStory each : store.stories(StoryPage.first(1_000))) {
            StoryHead head = each.head();
            List<Membership> members = new ArrayList<>();
            store.members(head.id(), members::add);
            assertThat(members).hasSize(head.counts().articles());
            members.forEach(member -> stored.add(member.id()));
        }
        Map<String, Membership> all = new TreeMap<>(memberships);
        all.putAll(told);
        assertThat(stored).containsExactlyInAnyOrderElementsOf(all.keySet());
        told.forEach((id, member) -> assertThat(store.membership(id)).contains(member));
    }

    /** The topic of a generation, and the sink that reads it. */
    private final class Log {
        private final int generation;
        private final List<StoryUpdate> tale;
        private final List<StoryRecord> records;
        private final Topics topics;
        private final TopicPartition partition;
        private int written;
        private MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
        private TopicSink<?> sink;

        Log(int generation, List<StoryUpdate> tale) {
            this.generation = generation;
            this.tale = tale;
            this.records =
                    tale.stream().flatMap(update -> update.records().stream()).toList();
            this.topics = Topics.withPrefix("g" + generation + ".");
            this.partition = new TopicPartition(topics.stories().name(), 0);
            this.sink = begin();
        }

        /** Without a word to anybody: what it had read and not stored is gone. */
        void kill() {
            sink = begin();
        }

        private TopicSink<?> begin() {
            consumer = new MockConsumer<>("earliest");
            consumer.updateBeginningOffsets(Map.of(partition, 0L));
            consumer.updateEndOffsets(Map.of(partition, (long) written));
            MockProducer<String, byte[]> producer =
                    new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
            TopicSink<?> begun = new TopicSink<>(
                    new SinkClients(consumer, producer, topics.quarantine()),
                    SinkContent.stories(topics, new StoryRows(store, generation)),
                    new SinkSettings("test", 500, Duration.ofMillis(5), Duration.ofSeconds(6)),
                    new SimpleMeterRegistry(),
                    Clock.systemUTC());
            begun.subscribe();
            consumer.rebalance(List.of(partition));
            for (long offset = consumer.position(partition); offset < written; offset++) {
                arrive(offset);
            }
            begun.step();
            return begun;
        }

        void advance(int more) {
            int end = Math.min(records.size(), written + more);
            consumer.updateEndOffsets(Map.of(partition, (long) end));
            while (written < end) {
                arrive(written++);
            }
            sink.step();
        }

        private void arrive(long offset) {
            byte[] value = topics.stories().values().write(records.get((int) offset));
            consumer.addRecord(new ConsumerRecord<>(partition.topic(), 0, offset, "key", value));
        }

        boolean isRead() {
            return written == records.size() && !records.isEmpty();
        }

        /** The updates that are whole by now. */
        List<StoryUpdate> told() {
            List<StoryUpdate> told = new ArrayList<>();
            int offset = 0;
            for (StoryUpdate update : tale) {
                offset += update.records().size();
                if (offset <= written) {
                    told.add(update);
                }
            }
            return told;
        }
    }
}
