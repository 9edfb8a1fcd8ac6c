package newsloom.store.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import newsloom.model.Story;
import newsloom.model.json.Decoded;
import newsloom.model.quarantine.QuarantineReason;
import newsloom.model.quarantine.Quarantined;
import newsloom.model.topic.Topics;
import newsloom.store.Positions;
import newsloom.store.sql.SqlStoryStore;
import newsloom.store.sql.StoreSettings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class StorySinkTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String TOPIC = "test.stories";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    private final Topics topics = Topics.withPrefix("test.");
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final FlakyStore store;
    private final StorySink sink;

    StorySinkTest(@TempDir Path folder) {
        store = new FlakyStore(SqlStoryStore.open(StoreSettings.at("jdbc:sqlite:" + folder.resolve("newsloom.db"))));
        SinkSettings patient = new SinkSettings("test", 1, 500, Duration.ofMillis(5), Duration.ofSeconds(6));
        sink = new StorySink(consumer, producer, topics, store, patient, meters, Clock.fixed(NOW, ZoneOffset.UTC));
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
        arrive(0, story("s", 1, "a"));
        arrive(1, story("s", 2, "a", "b"));
        sink.step();
        assertThat(store.current("s")).contains(story("s", 2, "a", "b"));
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
    void aTopicThatWasMadeAnewIsReadFromItsBeginning() {
        store.save(1, List.of(story("s", 4, "a")), new Positions(TOPIC, Map.of(0, 20L)));
        logHolds(0, 1);
        assigned();
        arrive(0, story("s", 1, "a"));
        sink.step();
        assertThat(position()).contains(1L);
        assertThat(store.current("s")).contains(story("s", 4, "a"));
    }

    @Test
    void aTopicMadeAnewThatGrewBackToTheSamePositionLosesNothing() {
        assigned();
        arrive(0, story("old", 1, "a"));
        sink.step();
        consumer.seek(PARTITION, 0);
        arrive(0, story("new", 1, "b"));
        sink.step();
        assertThat(store.current("new")).isPresent();
    }

    @Test
    void aBrokenRecordGoesToQuarantineWithItsPlaceAndReasonAndTheRestIsStored() {
        assigned();
        arrive(0, story("s", 1, "a"));
        arrive(1, "no story".getBytes(UTF_8));
        arrive(2, story("t", 1, "b"));
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
    void aStoryThatTheDatabaseWillNotHaveGoesToQuarantineAndThoseAroundItAreStored() {
        assigned();
        arrive(0, story("s", 1, "a"));
        arrive(1, story("t", 1, "twice", "twice"));
        arrive(2, story("u", 1, "b"));
        sink.step();
        assertThat(store.current("s")).isPresent();
        assertThat(store.current("t")).isEmpty();
        assertThat(store.current("u")).isPresent();
        assertThat(position()).contains(3L);
        assertThat(quarantined()).singleElement().satisfies(refused -> {
            assertThat(refused.kind()).isEqualTo(QuarantineReason.BUG);
            assertThat(refused.origin()).isEqualTo("test.stories/0/1");
            assertThat(refused.reason()).startsWith("The database does not take it: ");
            assertThat(refused.stack()).isPresent();
        });
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
        arrive(0, story("s", 1, "a"));
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
        store.save(1, List.of(story("s", 1, "a")), new Positions(TOPIC, Map.of()));
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
        arrive(0, story("s", 1, "a"));
        sink.step();
        assertThat(store.current("s")).isPresent();
        assertThat(position()).contains(1L);
    }

    @Test
    void whatKafkaDoesNotAnswerIsAskedAgain() {
        assigned();
        arrive(0, story("s", 1, "a"));
        consumer.setPollException(new TimeoutException("The test has sent Kafka away."));
        sink.step();
        assertThat(store.current("s")).isPresent();
        assertThat(position()).contains(1L);
    }

    @Test
    void closingEndsTheThreadAtOnceAlsoWhileTheDatabaseIsAway() {
        assigned();
        store.goAwayFor(Integer.MAX_VALUE);
        arrive(0, story("s", 1, "a"));
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
        try (StorySink real = new StorySink(nowhere, topics, store, SinkSettings.defaults("test."), meters)) {
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
        arrive(0, story("s", 1, "a"));
        inThread(thread -> await().until(() -> !thread.isAlive()));
        assertThat(sink.failure()).isPresent();
        assertThat(store.current("s")).isEmpty();
        assertThat(position()).isEmpty();
    }

    private void assigned() {
        sink.subscribe();
        consumer.rebalance(List.of(PARTITION));
    }

    private void logHolds(long beginning, long end) {
        consumer.updateBeginningOffsets(Map.of(PARTITION, beginning));
        consumer.updateEndOffsets(Map.of(PARTITION, end));
    }

    private void arrive(long offset, Story story) {
        arrive(offset, topics.stories().values().write(story));
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
