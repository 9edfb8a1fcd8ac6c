package newsloom.watch.kafka;

import static newsloom.watch.change.Stories.first;
import static newsloom.watch.change.Stories.further;
import static newsloom.watch.change.Stories.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.model.story.StoryRecord;
import newsloom.model.story.StoryUpdate;
import newsloom.model.topic.Topic;
import newsloom.model.topic.Topics;
import newsloom.watch.change.StoryChange;
import newsloom.watch.change.StoryChangeListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class StoryFollowerTest {
    private static final Topic<StoryRecord> TOPIC = Topics.withPrefix("t.").stories();
    private static final TopicPartition ONE = new TopicPartition(TOPIC.name(), 0);
    private static final TopicPartition TWO = new TopicPartition(TOPIC.name(), 1);
    private static final FollowSettings FROM_BEGINNING = new FollowSettings(Optional.of(Instant.EPOCH), Duration.ZERO);
    private static final byte[] NOTHING = {};
    private static final StoryUpdate PAPER = first(1, "s", report("a", "The Paper", "s", 1));
    private static final StoryUpdate POST = further(2, "s", report("b", "The Post", "s", 2));

    private final Timed kafka = new Timed();
    private final List<String> told = new ArrayList<>();
    private long offset;

    @Test
    void onlyWhatComesAfterTheStartIsTold() {
        StoryFollower follower = started(2, FollowSettings.defaults());
        write(PAPER);
        write(POST);
        follower.step();
        assertThat(told).containsExactly("following", "Now The Post reports it too: “Title of b”.");
    }

    @Test
    void onRequestWhatWasThereIsToldToo() {
        StoryFollower follower = started(2, FROM_BEGINNING);
        write(PAPER);
        follower.step();
        assertThat(told).containsExactly("following", "First coverage by The Paper: “Title of a”.");
    }

    @Test
    void onRequestWhatHappenedSinceATimeIsToldToo() {
        StoryFollower follower = follower(4, new FollowSettings(Optional.of(Instant.ofEpochMilli(2)), Duration.ZERO));
        kafka.found = Map.of(ONE, 2L);
        follower.start();
        write(PAPER);
        write(POST);
        follower.step();
        assertThat(kafka.asked).isEqualTo(Map.of(ONE, 2L, TWO, 2L));
        assertThat(told).containsExactly("following", "Now The Post reports it too: “Title of b”.");
    }

    @Test
    void whatHappenedBeforeThatTimeIsNotToldThoughItWasWrittenLater() {
        StoryFollower follower = started(0, new FollowSettings(Optional.of(Instant.ofEpochMilli(2)), Duration.ZERO));
        write(PAPER);
        write(POST);
        follower.step();
        assertThat(told).containsExactly("following", "Now The Post reports it too: “Title of b”.");
    }

    @Test
    void anUpdateIsToldWhenAllOfItHasCome() {
        StoryFollower follower = started(0, FollowSettings.defaults());
        write(PAPER.records().get(0));
        follower.step();
        assertThat(told).containsExactly("following");
        write(PAPER.records().get(1));
        follower.step();
        assertThat(told).containsExactly("following", "First coverage by The Paper: “Title of a”.");
    }

    @Test
    void ofAnUpdateThatCompactionHasThinnedNothingIsTold() {
        StoryFollower follower = started(3, FROM_BEGINNING);
        write(PAPER.records().get(0));
        write(POST);
        follower.step();
        assertThat(told).containsExactly("following", "Now The Post reports it too: “Title of b”.");
    }

    @Test
    void updatesOfDifferentPartitionsMayMix() {
        StoryFollower follower = started(0, FollowSettings.defaults());
        write(ONE, PAPER.records().get(0));
        write(TWO, POST.records().get(0));
        follower.step();
        write(ONE, PAPER.records().get(1));
        write(TWO, POST.records().get(1));
        follower.step();
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "following",
                        "First coverage by The Paper: “Title of a”.",
                        "Now The Post reports it too: “Title of b”.");
    }

    @Test
    void aBrokenRecordIsCountedAndTheRestGoesOn() {
        StoryFollower follower = started(0, FollowSettings.defaults());
        write(ONE, 1, NOTHING);
        write(PAPER);
        follower.step();
        assertThat(follower.broken()).isEqualTo(1);
        assertThat(told).contains("First coverage by The Paper: “Title of a”.");
    }

    @Test
    void aDeletedRecordIsNoNews() {
        StoryFollower follower = started(0, FollowSettings.defaults());
        kafka.addRecord(new ConsumerRecord<>(ONE.topic(), 0, offset++, "s", null));
        follower.step();
        assertThat(told).containsExactly("following");
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

    private void write(StoryUpdate update) {
        update.records().forEach(this::write);
    }

    private void write(StoryRecord record) {
        write(ONE, record);
    }

    private void write(TopicPartition partition, StoryRecord record) {
        write(partition, record.update(), TOPIC.values().write(record));
    }

    private void write(TopicPartition partition, long time, byte[] value) {
        kafka.addRecord(new ConsumerRecord<>(
                partition.topic(),
                partition.partition(),
                offset++,
                time,
                TimestampType.CREATE_TIME,
                1,
                value.length,
                "s",
                value,
                new RecordHeaders(),
                Optional.empty()));
    }

    /** Answers where in the log a time begins. */
    private static final class Timed extends MockConsumer<String, byte[]> {
        private Map<TopicPartition, Long> asked = Map.of();
        private Map<TopicPartition, Long> found = Map.of(ONE, 0L);

        Timed() {
            super("earliest");
        }

        @Override
        public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(Map<TopicPartition, Long> times) {
            asked = times;
            Map<TopicPartition, OffsetAndTimestamp> answer = new HashMap<>();
            times.keySet().forEach(partition -> answer.put(partition, null));
            found.forEach((partition, offset) -> answer.put(partition, new OffsetAndTimestamp(offset, 0)));
            return answer;
        }
    }

    private final class Noted implements StoryChangeListener {
        @Override
        public void following() {
            told.add("following");
        }

        @Override
        public void changed(StoryUpdate update, Instant at, List<StoryChange> changes) {
            changes.forEach(change -> told.add(change.sentence()));
        }
    }
}
