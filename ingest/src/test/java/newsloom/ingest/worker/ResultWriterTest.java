package newsloom.ingest.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import newsloom.ingest.read.DetectorSettings;
import newsloom.ingest.read.LanguageDetector;
import newsloom.ingest.schedule.ScheduleSettings;
import newsloom.ingest.source.PageVisitResult;
import newsloom.ingest.source.PageVisitor;
import newsloom.ingest.source.SourceVisitor;
import newsloom.ingest.source.VisitSettings;
import newsloom.kafka.Outage;
import newsloom.kafka.write.TransactionalWriter;
import newsloom.kafka.write.UndeliveredException;
import newsloom.model.Article;
import newsloom.model.source.PendingPage;
import newsloom.model.topic.Topics;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResultWriterTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Topics TOPICS = Topics.withPrefix("test.");
    private static final TopicPartition PARTITION =
            new TopicPartition(TOPICS.sources().name(), 0);

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final WorkerParts worker = worker();
    private final ResultWriter results = results();

    @BeforeEach
    void aPageWasFetched() {
        worker.hosts().add(0, 0);
        PartitionState held = worker.hosts().assignments().iterator().next();
        PageVisitResult nothing = new PageVisitResult(Optional.empty(), Optional.empty(), Optional.empty());
        PendingPage pending = pending();
        results.add(List.of(new FetchResult.OfPage(
                new FetchTask(0, pending.key()), held, "paper.example.org", NOW, Duration.ZERO, pending, nothing)));
    }

    @AfterEach
    void close() {
        worker.pool().close();
    }

    @Test
    void anOutageIsSpokenOfUntilItIsWritten() {
        fail(new NotEnoughReplicasException("Not enough."));
        results.write();
        assertThat(results.isEmpty()).isFalse();
        assertThat(worker.outage().sentence().orElseThrow()).contains("it cannot write what it found");

        producer.sendOffsetsToTransactionException = null;
        results.write();
        assertThat(results.isEmpty()).isTrue();
        assertThat(worker.outage().sentence()).isEmpty();
        assertThat(producer.history()).hasSize(1);
        assertThat(producer.consumerGroupOffsetsHistory()).hasSize(1);
    }

    @Test
    void thatOthersHaveSomeOfTheHostsNowIsNoOutage() {
        fail(new CommitFailedException("Others have them."));
        results.write();

        assertThat(results.isEmpty()).isFalse();
        assertThat(worker.outage().sentence()).isEmpty();
    }

    @Test
    void whatDoesNotPassIsThrownAtOnce() {
        fail(new TopicAuthorizationException("No right."));

        assertThatThrownBy(results::write)
                .isInstanceOf(UndeliveredException.class)
                .hasMessageContaining("No right.");
    }

    @Test
    void whatWasFoundOnHostsThatAreAnothersNowIsNotWritten() {
        worker.hosts().drop(0);
        results.write();

        assertThat(results.isEmpty()).isTrue();
        assertThat(producer.history()).isEmpty();
    }

    private void fail(KafkaException fault) {
        producer.sendOffsetsToTransactionException = fault;
    }

    @SuppressWarnings("NullAway") // nobody asks for its leader
    private ResultWriter results() {
        consumer.updatePartitions(
                PARTITION.topic(), List.of(new PartitionInfo(PARTITION.topic(), 0, null, null, null)));
        consumer.assign(List.of(PARTITION));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        return new ResultWriter(worker, consumer, new TransactionalWriter(producer, lost -> producer));
    }

    private static WorkerParts worker() {
        ScheduleSettings schedule = ScheduleSettings.defaults();
        LanguageDetector detector = new LanguageDetector(DetectorSettings.defaults());
        VisitSettings visits = VisitSettings.defaults();
        SourceVisitor sources = new SourceVisitor(
                request -> {
                    throw new AssertionError("Nothing is fetched.");
                },
                TestReaders.all(),
                detector,
                schedule,
                visits);
        PageVisitor pages = new PageVisitor(
                request -> {
                    throw new AssertionError("Nothing is fetched.");
                },
                TestReaders.all(),
                detector,
                visits);
        return new WorkerParts(
                TOPICS,
                WorkerSettings.defaults("test."),
                new AssignedHosts(TOPICS.sources(), sources, page -> {}, schedule.backoff(), () -> NOW),
                new FetchPool(sources, pages, address -> Duration.ZERO, () -> NOW, 1),
                new WorkerMeters(new SimpleMeterRegistry()),
                new Outage(() -> NOW, new CountDownLatch(1)),
                () -> NOW);
    }

    private static PendingPage pending() {
        Article draft = new Article(
                "a", Optional.empty(), Optional.empty(), Optional.of("Title"), "Text.", Optional.empty(), Locale.ROOT);
        return new PendingPage(
                URI.create("http://paper.example.org/1"), draft, true, Optional.empty(), NOW, "s", Map.of(), 0, NOW);
    }
}
