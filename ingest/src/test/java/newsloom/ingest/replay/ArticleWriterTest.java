package newsloom.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import newsloom.kafka.write.UndeliveredException;
import newsloom.kafka.write.WriterSettings;
import newsloom.model.Article;
import newsloom.model.json.Decoded;
import newsloom.model.quarantine.Quarantined;
import newsloom.model.topic.Topics;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArticleWriterTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private static final ReplayedFolder SOURCE = new ReplayedFolder("/news", "as it is");

    private final Topics topics = Topics.withPrefix("test.");
    private final TopicPartition shelf = new TopicPartition("test.articles", 0);
    private final FailingProducer kafka = new FailingProducer();
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Instant now = NOW;

    @BeforeEach
    void fill() {
        consumer.updatePartitions("test.articles", List.of(new PartitionInfo("test.articles", 0, null, null, null)));
        consumer.updateBeginningOffsets(Map.of(shelf, 0L));
        consumer.updateEndOffsets(Map.of(shelf, 5L));
    }

    @Test
    void articlesAreKeyedByLanguage() {
        ArticleWriter writer = writer();
        writer.write(article(Locale.UK));
        writer.write(article(Locale.ROOT));
        writer.flush();

        assertThat(kafka.history()).extracting(ProducerRecord::key).containsExactly("en", "und");
        assertThat(kafka.history()).extracting(ProducerRecord::topic).containsOnly("test.articles");
        assertThat(topics.articles().values().read(kafka.history().get(0).value()))
                .isEqualTo(new Decoded.Value<>(article(Locale.UK)));
    }

    @Test
    void whatNobodyIsToBeToldOfSaysSo() {
        ArticleWriter writer = writer();
        writer.write(article(Locale.UK));
        writer.writeUntold(article(Locale.FRANCE));
        writer.flush();

        assertThat(kafka.history())
                .extracting(record -> record.headers().lastHeader(Topics.UNTOLD) != null)
                .containsExactly(false, true);
    }

    @Test
    void whatWasRefusedIsKeyedByItsOrigin() {
        ArticleWriter writer = writer();
        writer.quarantine(new Quarantined("a.jsonl:7", "It is broken.", "{", Optional.empty(), NOW));
        writer.flush();

        assertThat(kafka.history()).extracting(ProducerRecord::key).containsExactly("a.jsonl:7");
        assertThat(kafka.history()).extracting(ProducerRecord::topic).containsExactly("test.quarantine");
    }

    @Test
    void recordsAndTheirPlaceAreSeenTogetherOnceTheIntervalIsOver() {
        ArticleWriter writer = writer();
        writer.write(article(Locale.UK));
        assertThat(kafka.history()).isEmpty();

        now = now.plus(WriterSettings.defaults().commitInterval());
        writer.write(article(Locale.FRANCE));

        assertThat(kafka.history()).hasSize(2);
        assertThat(place()).isEqualTo(new OffsetAndMetadata(2, "as it is begun 0:5"));
    }

    @Test
    void whatIsWrittenIsSeenBeforeALongPause() {
        ArticleWriter writer = writer();
        writer.write(article(Locale.UK));

        writer.pause(Duration.ofMillis(1));
        assertThat(kafka.history()).isEmpty();

        writer.pause(Duration.ofSeconds(1));
        assertThat(kafka.history()).hasSize(1);
    }

    @Test
    void aWriterGoesOnWhereTheLastOneEnded() {
        keep(new OffsetAndMetadata(7, "as it is begun 0:5"));

        assertThat(writer().written()).isEqualTo(7);
    }

    @Test
    void whatKafkaHasLetGoSinceItWasWrittenIsWrittenAgain() {
        keep(new OffsetAndMetadata(7, "as it is begun 0:4"));
        consumer.updateBeginningOffsets(Map.of(shelf, 5L));

        assertThat(writer().written()).isZero();
    }

    @Test
    void whatWasLetGoBeforeItWasWrittenIsNot() {
        keep(new OffsetAndMetadata(7, "as it is begun 0:5"));
        consumer.updateBeginningOffsets(Map.of(shelf, 5L));

        assertThat(writer().written()).isEqualTo(7);
    }

    @Test
    void aSourceThatHasChangedIsReadFromItsBeginning() {
        keep(new OffsetAndMetadata(7, "as it was"));

        assertThat(writer().written()).isZero();
    }

    @Test
    void aTransactionThatKafkaAbortsIsMadeAgain() {
        ArticleWriter writer = writer();
        writer.write(article(Locale.UK));
        kafka.commits(1, new KafkaException("aborted"));
        writer.flush();

        assertThat(kafka.history()).hasSize(1);
        assertThat(place()).isEqualTo(new OffsetAndMetadata(1, "as it is begun 0:5"));
    }

    @Test
    void aTransactionThatKafkaWillNotTakeIsReported() {
        ArticleWriter writer = writer();
        writer.write(article(Locale.UK));
        kafka.commits(99, new KafkaException("no room"));

        assertThatThrownBy(writer::flush)
                .isInstanceOf(UndeliveredException.class)
                .hasMessageContaining("no room")
                .hasMessageContaining("Check that the broker runs");
        assertThat(kafka.history()).isEmpty();
    }

    @Test
    void anArticleTooLargeGoesToQuarantineAndTheRestGoesOn() {
        ArticleWriter writer = writer();
        writer.write(article(Locale.UK));
        writer.write(article(Locale.FRANCE));
        kafka.errorNext(new RecordTooLargeException("too large"));
        kafka.commits(1, new KafkaException("a record is too large"));
        writer.flush();

        assertThat(writer.refused()).isOne();
        assertThat(kafka.history())
                .extracting(ProducerRecord::topic)
                .containsExactly("test.quarantine", "test.articles");
        assertThat(place()).isEqualTo(new OffsetAndMetadata(2, "as it is begun 0:5"));
        assertThat(meters.counter("newsloom.quarantined", "by", "ingest", "reason", "too-large")
                        .count())
                .isOne();
        assertThat(meters.counter("newsloom.articles.written").count()).isOne();
    }

    @Test
    void whoeverIsShownOutByAnotherWriterOfItsNameWritesNothingMore() {
        ArticleWriter writer = writer();
        writer.write(article(Locale.UK));
        kafka.fenceProducer();

        assertThatThrownBy(writer::flush).isInstanceOf(UndeliveredException.class);
        assertThat(kafka.history()).isEmpty();
    }

    private ArticleWriter writer() {
        return new ArticleWriter(
                kafka,
                new ReplayProgress(consumer, topics, SOURCE),
                topics,
                WriterSettings.defaults(),
                meters,
                () -> now);
    }

    private void keep(OffsetAndMetadata place) {
        consumer.assign(List.of(shelf));
        consumer.commitSync(Map.of(shelf, place));
    }

    private OffsetAndMetadata place() {
        var groups = kafka.consumerGroupOffsetsHistory();
        return Objects.requireNonNull(
                groups.get(groups.size() - 1).values().iterator().next().get(shelf));
    }

    /** A producer whose next transactions fail as they are committed. */
    private static final class FailingProducer extends MockProducer<String, byte[]> {
        private int failing;

        FailingProducer() {
            super(false, null, new StringSerializer(), new ByteArraySerializer());
        }

        void commits(int number, KafkaException failure) {
            failing = number;
            commitTransactionException = failure;
        }

        @Override
        public void commitTransaction() {
            if (failing > 0) {
                flush();
            }
            super.commitTransaction();
        }

        @Override
        public void abortTransaction() {
            super.abortTransaction();
            if (--failing <= 0) {
                commitTransactionException = null;
            }
        }
    }

    private static Article article(Locale language) {
        return new Article(
                "a", Optional.empty(), Optional.empty(), Optional.empty(), "Some text.", Optional.empty(), language);
    }
}
