package newsloom.store.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static newsloom.store.Stories.arrived;
import static newsloom.store.Stories.head;
import static newsloom.store.Stories.heads;
import static newsloom.store.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import newsloom.model.Generation;
import newsloom.model.json.Decoded;
import newsloom.model.quarantine.QuarantineReason;
import newsloom.model.quarantine.Quarantined;
import newsloom.model.quarantine.RecordOrigin;
import newsloom.model.story.StoryRecord;
import newsloom.model.story.StoryUpdate;
import newsloom.model.topic.Topics;
import newsloom.store.Positions;
import newsloom.store.StoreDamagedException;
import newsloom.store.sql.SqlStoryStore;
import newsloom.store.sql.StoreSettings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicSinkTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String TOPIC = "test.stories";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    private final Topics topics = Topics.withPrefix("test.");
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final FlakyStore store;
    private final TopicSink<?> sink;

    TopicSinkTest(@TempDir Path folder) {
        store = new FlakyStore(SqlStoryStore.open(StoreSettings.at("jdbc:sqlite:" + folder.resolve("newsloom.db"))));
        store.activate(1);
        SinkSettings patient = new SinkSettings("test", 500, Duration.ofMillis(5), Duration.ofSeconds(6));
        SinkClients clients = new SinkClients(consumer, producer, topics.quarantine());
        SinkContent<?> stories = SinkContent.stories(topics, new StoryRows(store, 1));
        sink = new TopicSink<>(clients, stories, patient, meters, Clock.fixed(NOW, ZoneOffset.UTC));
        logHolds(0, 0);
    }

    @AfterEach
    void close() {
        sink.close();
        store.close();
    }

    @Test
    void storiesAndTheNextOffsetAreStoredTogether() {
        assigned();
        arrive(0, heads(head("s", 1, 1, "a")));
        arrive(1, heads(head("s", 2, 2, "a")));
        sink.step();
        assertThat(store.current("s")).contains(head("s", 2, 2, "a"));
        assertThat(position()).contains(2L);
        assertThat(store.saves()).isEqualTo(1);
    }

    @Test
    void anEmptyTopicIsReadUpToItsEndToo() {
        assigned();
        sink.step();
        assertThat(position()).contains(0L);
    }

    @Test
    void aPositionThatMovesWithoutRecordsIsStoredAndOneThatStaysIsNot() {
        assigned();
        sink.step();
        consumer.seek(PARTITION, 3);
        sink.step();
        sink.step();
        assertThat(position()).contains(3L);
        assertThat(store.saves()).isEqualTo(2);
    }

    @Test
    void itGoesOnWhereTheDatabaseSays() {
        store.save(1, List.of(), new Positions(TOPIC, Map.of(0, 2L)));
        logHolds(0, 3);
        assigned();
        assertThat(consumer.position(PARTITION)).isEqualTo(2);
    }

    @Test
    void whatWasGoneBeforeItWasReadIsCountedAndTheRestIsRead() {
        store.save(1, List.of(), new Positions(TOPIC, Map.of(0, 2L)));
        logHolds(7, 9);
        assigned();
        assertThat(consumer.position(PARTITION)).isEqualTo(7);
        assertThat(meters.counter("newsloom.expired", "by", "store").count()).isEqualTo(5);
    }

    @Test
    void aTopicThatWasMadeAnewIsReadFromItsBeginning() {
        store.save(1, arrived(List.of(story("s", 4, "a"))), new Positions(TOPIC, Map.of(0, 20L)));
        logHolds(0, 1);
        assigned();
        arrive(0, heads(head("s", 1, 1, "a")));
        sink.step();
        assertThat(position()).contains(1L);
        assertThat(store.current("s")).contains(head("s", 4, 1, "a"));
    }

    @Test
    void aTopicMadeAnewThatGrewBackToTheSamePositionLosesNothing() {
        assigned();
        arrive(0, heads(head("old", 1, 1, "a")));
        sink.step();
        consumer.seek(PARTITION, 0);
        arrive(0, heads(head("new", 1, 1, "b")));
        sink.step();
        assertThat(store.current("new")).isPresent();
    }

    @Test
    void aBrokenRecordGoesToQuarantineWithItsPlaceAndReasonAndTheRestIsStored() {
        assigned();
        arrive(0, heads(head("s", 1, 1, "a")));
        arrive(1, "no story".getBytes(UTF_8));
        arrive(2, heads(head("t", 2, 1, "b")));
        sink.step();
        assertThat(store.current("s")).isPresent();
        assertThat(store.current("t")).isPresent();
        assertThat(position()).contains(3L);
        assertThat(quarantined()).singleElement().satisfies(refused -> {
            assertThat(refused.origin()).isEqualTo("test.stories/0/1");
            assertThat(refused.reason()).startsWith("The record is not the JSON it should be");
            assertThat(refused.content()).isEqualTo("no story");
            assertThat(refused.at()).isEqualTo(NOW);
            assertThat(refused.record().orElseThrow().bytes()).isEqualTo("no story".getBytes(UTF_8));
        });
        assertThat(meters.get("newsloom.quarantined")
                        .tag("reason", "not-json")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("newsloom.stories.stored").counter().count()).isEqualTo(2);
    }

    @Test
    void anUpdateIsStoredWhenAllOfItHasComeAndThePositionWaitsForItsBeginning() {
        assigned();
        arrive(0, heads(head("s", 1, 1, "a")));
        arrive(1, story("t", 2, "b", "c"), 2);
        sink.step();
        assertThat(store.current("t")).isEmpty();
        assertThat(store.membership("b")).isEmpty();
        assertThat(position()).contains(1L);

        arrive(3, story("t", 2, "b", "c").records().get(2));
        sink.step();
        assertThat(store.current("t")).contains(head("t", 2, 2, "b"));
        assertThat(store.membership("c")).isPresent();
        assertThat(position()).contains(4L);
        assertThat(meters.get("newsloom.stories.stored").counter().count()).isEqualTo(2);
    }

    @Test
    void whatIsLeftOfAnUpdateThatKafkaThinnedIsStoredWhenTheNextOneBegins() {
        assigned();
        arrive(0, story("t", 2, "b", "c"), 1);
        arrive(5, heads(head("t", 3, 2, "b")));
        sink.step();
        assertThat(store.membership("b")).isPresent();
        assertThat(position()).contains(6L);
    }

    @Test
    void whatIsPendingWhenThePartitionIsTakenAwayIsReadAgainAndNotTwice() {
        assigned();
        arrive(0, story("t", 2, "b", "c"), 2);
        sink.step();
        logHolds(0, 3);
        consumer.rebalance(List.of());
        consumer.rebalance(List.of(PARTITION));
        assertThat(consumer.position(PARTITION)).isZero();
        arrive(0, story("t", 2, "b", "c"), 3);
        sink.step();
        assertThat(position()).contains(3L);
        assertThat(meters.get("newsloom.stories.stored").counter().count()).isEqualTo(1);
        assertThat(quarantined()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void theRestOfAnUpdateDoesNotWaitForARecordThatCannotBeRead(int broken) {
        assigned();
        for (int i = 0; i < 3; i++) {
            StoryRecord record = story("t", 2, "b", "c").records().get(i);
            arrive(i, i == broken ? "no story".getBytes(UTF_8) : value(record));
        }
        sink.step();
        assertThat(store.membership("b").isPresent()).isEqualTo(broken != 0);
        assertThat(store.membership("c").isPresent()).isEqualTo(broken != 1);
        assertThat(store.current("t").isPresent()).isEqualTo(broken != 2);
        assertThat(position()).contains(3L);
        assertThat(quarantined()).hasSize(1);
        assertThat(meters.get("newsloom.stories.stored").counter().count()).isEqualTo(1);

        arrive(3, story("u", 3, "d", "e"), 3);
        arrive(6, story("v", 4, "f", "g"), 2);
        sink.step();
        assertThat(store.current("u")).isPresent();
        assertThat(store.membership("f")).isEmpty();
        assertThat(position()).contains(6L);
        assertThat(meters.get("newsloom.stories.stored").counter().count()).isEqualTo(2);
    }

    @Test
    void aRecordOutOfQuarantineIsStoredAtOnceAndDoesNotTearTheUpdateAroundIt() {
        assigned();
        arrive(0, story("t", 9, "b", "c"), 2);
        byte[] former = value(story("s", 2, "a", "x").records().get(2));
        RecordHeaders retried = new RecordHeaders();
        retried.add(RecordOrigin.RETRY, "id".getBytes(UTF_8));
        consumer.addRecord(new ConsumerRecord<>(
                TOPIC, 0, 2, 0, TimestampType.CREATE_TIME, 0, 0, "key", former, retried, Optional.empty()));
        sink.step();
        assertThat(store.current("s")).isPresent();
        assertThat(store.membership("b")).isEmpty();
        assertThat(position()).contains(0L);
        arrive(3, story("t", 9, "b", "c").records().get(2));
        sink.step();
        assertThat(store.membership("b")).isPresent();
        assertThat(position()).contains(4L);
    }

    @Test
    void anUpdateThatTheDatabaseWillNotHaveGoesToQuarantineWithAllOfItsRecordsAndThoseAroundItAreStored() {
        store.refuse(2);
        assigned();
        arrive(0, heads(head("s", 1, 1, "a")));
        arrive(1, story("t", 2, "b", "c"), 3);
        arrive(4, heads(head("u", 3, 1, "d")));
        sink.step();
        assertThat(store.current("s")).isPresent();
        assertThat(store.current("t")).isEmpty();
        assertThat(store.membership("b")).isEmpty();
        assertThat(store.current("u")).isPresent();
        assertThat(position()).contains(5L);
        assertThat(quarantined())
                .extracting(Quarantined::origin)
                .containsExactly("test.stories/0/1", "test.stories/0/2", "test.stories/0/3");
        assertThat(quarantined()).allSatisfy(refused -> {
            assertThat(refused.kind()).isEqualTo(QuarantineReason.BUG);
            assertThat(refused.reason()).startsWith("The database does not take it");
            assertThat(refused.stack()).isPresent();
        });
    }

    @Test
    void theTimeAtTheBrokerIsTheTimeOfTheRow() {
        assigned();
        Instant at = NOW.minusSeconds(90);
        byte[] value = value(heads(head("s", 1, 1, "a")).records().get(0));
        consumer.addRecord(new ConsumerRecord<>(
                TOPIC,
                0,
                0,
                at.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                "key",
                value,
                new RecordHeaders(),
                Optional.empty()));
        sink.step();
        assertThat(store.arrivals()).containsExactly(at);
        assertThat(meters.get("newsloom.delay").timer().totalTime(TimeUnit.SECONDS))
                .isEqualTo(90);
    }

    @Test
    void aBrokenRecordOfTwentyMegabytesFitsIntoQuarantine() {
        assigned();
        arrive(0, new byte[20_000_000]);
        sink.step();
        assertThat(producer.history().get(0).value()).hasSizeLessThan(1_000_000);
        assertThat(quarantined().get(0).record().orElseThrow().length()).isEqualTo(20_000_000);
    }

    @Test
    void itIsReadyWhenItKnowsItsPartitionsAndNotWhileTheDatabaseIsAway() {
        assertThat(sink.notReady()).contains("The store waits for its partitions.");
        assigned();
        assertThat(sink.notReady()).isEmpty();
        store.goAwayFor(Integer.MAX_VALUE);
        arrive(0, heads(head("s", 1, 1, "a")));
        inThread(thread -> {
            await().until(() -> sink.notReady().isPresent());
            assertThat(sink.notReady().orElseThrow())
                    .startsWith("Since 2026-01-01T00:00:00Z it cannot store stories, and tries again: ");
        });
        assertThat(sink.notReady()).contains("The store has ended.");
    }

    @Test
    void whatTheQuarantineDoesNotTakeIsOfferedAgainBeforeThePositionIsStored() {
        assigned();
        producer.sendException = new TimeoutException("The test has sent Kafka away.");
        arrive(0, "no story".getBytes(UTF_8));
        inThread(thread -> {
            await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
            assertThat(position()).isEmpty();
            producer.sendException = null;
            await().until(() -> position().isPresent());
        });
        assertThat(quarantined()).hasSize(1);
    }

    @Test
    void aStoryThatKafkaForgetsIsKept() {
        store.save(1, arrived(List.of(story("s", 1, "a"))), new Positions(TOPIC, Map.of()));
        assigned();
        consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, 0, "s", null));
        sink.step();
        assertThat(store.current("s")).isPresent();
        assertThat(position()).contains(1L);
        assertThat(quarantined()).isEmpty();
    }

    @Test
    void aDatabaseThatIsAwayIsAwaitedAndNothingIsLost() {
        store.goAwayFor(2);
        assigned();
        assertThat(store.callsAway()).isZero();
        store.goAwayFor(2);
        arrive(0, heads(head("s", 1, 1, "a")));
        sink.step();
        assertThat(store.current("s")).isPresent();
        assertThat(position()).contains(1L);
    }

    @Test
    void whatKafkaDoesNotAnswerIsAskedAgain() {
        assigned();
        arrive(0, heads(head("s", 1, 1, "a")));
        consumer.setPollException(new TimeoutException("The test has sent Kafka away."));
        sink.step();
        assertThat(store.current("s")).isPresent();
        assertThat(position()).contains(1L);
    }

    @Test
    void closingEndsTheThreadAtOnceAlsoWhileTheDatabaseIsAway() {
        assigned();
        store.goAwayFor(Integer.MAX_VALUE);
        arrive(0, heads(head("s", 1, 1, "a")));
        inThread(thread -> await().until(() -> store.callsAway() < Integer.MAX_VALUE));
        assertThat(sink.failure()).isEmpty();
        assertThat(consumer.closed()).isTrue();
        assertThat(producer.closed()).isTrue();
        assertThat(store.current("s")).isEmpty();
    }

    @Test
    @Timeout(20)
    void itsClientsAreSetUpAsKafkaWantsThemAndEndWhileKafkaIsAway() throws InterruptedException {
        Map<String, Object> nowhere = Map.of("bootstrap.servers", "localhost:1");
        SinkSettings settings = SinkSettings.ofStories("test.", Generation.FIRST);
        try (TopicSink<?> real = TopicSink.ofStories(nowhere, topics, new StoryRows(store, 1), settings, meters)) {
            Thread thread = new Thread(real, "real sink");
            thread.start();
            real.close();
            thread.join();
            assertThat(real.failure()).isEmpty();
        }
    }

    @Test
    @Timeout(10)
    void closingTwiceWithoutEverRunningClosesItsClients() {
        sink.close();
        sink.close();
        assertThat(consumer.closed()).isTrue();
        assertThat(producer.closed()).isTrue();
    }

    @Test
    void aBugEndsTheSinkAndIsThereToSeeWithNothingHalfStored() {
        assigned();
        store.haveABug();
        arrive(0, heads(head("s", 1, 1, "a")));
        inThread(thread -> await().until(() -> !thread.isAlive()));
        assertThat(sink.failure()).isPresent();
        assertThat(store.current("s")).isEmpty();
        assertThat(position()).isEmpty();
    }

    @Test
    void aDamagedDatabaseEndsTheSinkForNoTimeMakesItWhole() {
        assigned();
        store.beDamaged();
        arrive(0, heads(head("s", 1, 1, "a")));
        inThread(thread -> await().until(() -> !thread.isAlive()));
        assertThat(sink.failure().orElseThrow()).isInstanceOf(StoreDamagedException.class);
    }

    private void assigned() {
        sink.subscribe();
        consumer.rebalance(List.of(PARTITION));
    }

    private void logHolds(long beginning, long end) {
        consumer.updateBeginningOffsets(Map.of(PARTITION, beginning));
        consumer.updateEndOffsets(Map.of(PARTITION, end));
    }

    private void arrive(long offset, StoryUpdate update) {
        arrive(offset, update, update.records().size());
    }

    /** The first so many of its records. */
    private void arrive(long offset, StoryUpdate update, int records) {
        for (int i = 0; i < records; i++) {
            arrive(offset + i, update.records().get(i));
        }
    }

    private void arrive(long offset, StoryRecord record) {
        arrive(offset, value(record));
    }

    private byte[] value(StoryRecord record) {
        return topics.stories().values().write(record);
    }

    private void arrive(long offset, byte[] value) {
        consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, offset, "key", value));
    }

    private Optional<Long> position() {
        return Optional.ofNullable(store.positions(TOPIC).get(0));
    }

    private List<Quarantined> quarantined() {
        return producer.history().stream()
                .map(ProducerRecord::value)
                .map(this::refused)
                .toList();
    }

    private Quarantined refused(byte[] value) {
        return ((Decoded.Value<Quarantined>) topics.quarantine().values().read(value)).value();
    }

    /** Runs the sink in a thread of its own, lets the test watch it, and closes it. */
    private void inThread(java.util.function.Consumer<Thread> watch) {
        Thread thread = new Thread(sink, "sink");
        thread.start();
        try {
            watch.accept(thread);
        } finally {
            sink.close();
        }
    }
}
