package newsloom.watch.kafka;

import static newsloom.watch.change.Stories.report;
import static newsloom.watch.change.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newsloom.model.Story;
import newsloom.model.topic.Topic;
import newsloom.model.topic.Topics;
import newsloom.watch.change.StoryChange;
import newsloom.watch.change.StoryChangeListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class StoryFollowerTest {
    private static final Topic<Story> TOPIC = Topics.withPrefix("t.").stories();
    private static final TopicPartition ONE = new TopicPartition(TOPIC.name(), 0);
    private static final TopicPartition TWO = new TopicPartition(TOPIC.name(), 1);
    private static final byte[] NOTHING = {};

    private final MockConsumer<String, byte[]> kafka = new MockConsumer<>("earliest");
    private final List<String> told = new ArrayList<>();
    private long offset;

    @Test
    void whatWasThereAtTheStartIsLearntInSilenceAndLaterChangesAreTold() {
        StoryFollower follower = started(1, new FollowSettings(false, Duration.ZERO));
        write(bytes(story("s", 1, report("a", "The Paper"))));
        follower.step();
        write(bytes(story("s", 2, report("a", "The Paper"), report("b", "The Post"))));
        follower.step();
        assertThat(told).containsExactly("following 1", "Now The Post reports it too: “Title of b”.");
    }

    @Test
    void onRequestWhatWasThereIsToldToo() {
        StoryFollower follower = started(1, new FollowSettings(true, Duration.ZERO));
        write(bytes(story("s", 1, report("a", "The Paper"))));
        follower.step();
        assertThat(told).containsExactly("First coverage by The Paper: “Title of a”.", "following 1");
    }

    @Test
    void aBrokenRecordIsCountedAndTheRestGoesOn() {
        StoryFollower follower = started(0, FollowSettings.defaults());
        write(NOTHING);
        write(bytes(story("s", 1, report("a", "The Paper"))));
        follower.step();
        assertThat(follower.broken()).isEqualTo(1);
        assertThat(told).contains("First coverage by The Paper: “Title of a”.");
    }

    @Test
    void aDeletedStoryIsNoNews() {
        StoryFollower follower = started(0, FollowSettings.defaults());
        kafka.addRecord(new ConsumerRecord<>(ONE.topic(), 0, offset++, "s", null));
        follower.step();
        assertThat(told).containsExactly("following 0");
        assertThat(follower.broken()).isZero();
    }

    @Test
    void closingEndsIt() {
        StoryFollower follower = follower(0, FollowSettings.defaults());
        follower.close();
        follower.run();
        assertThat(kafka.closed()).isTrue();
    }

    @Test
    void aMissingTopicIsSaid() {
        kafka.updatePartitions(TOPIC.name(), List.of());
        StoryFollower follower = new StoryFollower(kafka, TOPIC, FollowSettings.defaults(), new Noted());
        assertThatThrownBy(follower::run).hasMessage("Kafka has no topic t.stories: start Newsloom there first.");
        assertThat(kafka.closed()).isTrue();
    }

    private StoryFollower started(long end, FollowSettings settings) {
        StoryFollower follower = follower(end, settings);
        follower.start();
        return follower;
    }

    private StoryFollower follower(long end, FollowSettings settings) {
        kafka.updatePartitions(TOPIC.name(), List.of(partition(0), partition(1)));
        kafka.updateBeginningOffsets(Map.of(ONE, 0L, TWO, 0L));
        kafka.updateEndOffsets(Map.of(ONE, end, TWO, 0L));
        return new StoryFollower(kafka, TOPIC, settings, new Noted());
    }

    private static PartitionInfo partition(int number) {
        return new PartitionInfo(TOPIC.name(), number, null, null, null);
    }

    private void write(byte[] value) {
        kafka.addRecord(new ConsumerRecord<>(ONE.topic(), 0, offset++, "s", value));
    }

    private static byte[] bytes(Story story) {
        return TOPIC.values().write(story);
    }

    private final class Noted implements StoryChangeListener {
        @Override
        public void following(int stories) {
            told.add("following " + stories);
        }

        @Override
        public void changed(Story story, List<StoryChange> happenings) {
            happenings.forEach(happening -> told.add(happening.sentence()));
        }
    }
}
