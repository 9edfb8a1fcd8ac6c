package newsloom.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newsloom.model.Article;
import newsloom.model.Decoded;
import newsloom.model.Quarantined;
import newsloom.model.Topics;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class ArticleWriterTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final Topics topics = Topics.withPrefix("test.");
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ArticleWriter writer =
            new ArticleWriter(producer, topics, WriterSettings.defaults(), meters, InstantSource.fixed(NOW));

    @Test
    void articlesAreKeyedByLanguage() {
        writer.write(article(Locale.UK));
        writer.write(article(Locale.ROOT));

        assertThat(producer.history()).extracting(ProducerRecord::key).containsExactly("en", "und");
        assertThat(producer.history()).extracting(ProducerRecord::topic).containsOnly("test.articles");
        assertThat(topics.articles().values().read(producer.history().get(0).value()))
                .isEqualTo(new Decoded.Value<>(article(Locale.UK)));
    }

    @Test
    void whatWasRefusedIsKeyedByItsOrigin() {
        writer.quarantine(new Quarantined("a.jsonl:7", "It is broken.", "{", Optional.empty(), NOW));

        assertThat(producer.history()).extracting(ProducerRecord::key).containsExactly("a.jsonl:7");
        assertThat(producer.history()).extracting(ProducerRecord::topic).containsExactly("test.quarantine");
    }

    @Test
    void aRecordThatKafkaDidNotTakeIsReportedByTheNextCall() {
        writer.write(article(Locale.UK));
        producer.errorNext(new TimeoutException("no answer"));

        assertThatThrownBy(() -> writer.write(article(Locale.UK)))
                .isInstanceOf(UndeliveredException.class)
                .hasMessageContaining("no answer")
                .hasMessageContaining("Check that the broker runs");
        assertThatThrownBy(writer::flush).isInstanceOf(UndeliveredException.class);
    }

    @Test
    void anArticleTooLargeGoesToQuarantineAndTheRestGoesOn() {
        writer.write(article(Locale.UK));
        producer.errorNext(new RecordTooLargeException("too large"));
        writer.flush();

        assertThat(writer.refused()).isOne();
        assertThat(producer.history())
                .extracting(ProducerRecord::topic)
                .containsExactly("test.articles", "test.quarantine");
        assertThat(meters.get("newsloom.quarantined")
                        .tag("reason", "too-large")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void theProducerIsToldToWriteOnceAndToLoseNothing() {
        Map<String, Object> properties =
                ProducerProperties.of(WriterSettings.defaults(), Map.of("bootstrap.servers", "localhost:1"));

        assertThat(properties)
                .containsEntry("enable.idempotence", true)
                .containsEntry("acks", "all")
                .containsEntry("bootstrap.servers", "localhost:1");
        new ArticleWriter(properties, topics, WriterSettings.defaults(), meters, InstantSource.system()).close();
    }

    private static Article article(Locale language) {
        return new Article(
                "a", Optional.empty(), Optional.empty(), Optional.empty(), "Some text.", Optional.empty(), language);
    }
}
