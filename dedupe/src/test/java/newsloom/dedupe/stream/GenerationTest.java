package newsloom.dedupe.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.Article;
import newsloom.model.Generation;
import newsloom.model.topic.Topics;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second generation of stories, of the articles of a day on, into a topic of its own. */
class GenerationTest {
    private static final Instant FROM = Instant.parse("2026-10-01T00:00:00Z");
    private static final Optional<Instant> BEFORE = Optional.of(FROM.minusMillis(1));
    private static final Generation SECOND = new Generation(2, Optional.of(new Generation.Since(FROM, Map.of(0, 5L))));
    private static final Topics TOPICS = Topics.withPrefix("t.", SECOND);

    private final TopologyTestDriver driver;
    private final TestInputTopic<String, byte[]> articles;

    GenerationTest(@TempDir Path folder) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        InstantSource clock = InstantSource.fixed(FROM);
        driver = new TopologyTestDriver(
                DedupeTopology.of(
                        TOPICS,
                        DedupeSettings.of(folder, "t.", SECOND),
                        new Snapshots(folder, Parameters.defaults(), 1_000, Runnable::run, Runnable::run, clock),
                        new DedupeMeters(new SimpleMeterRegistry()),
                        clock),
                settings);
        articles = driver.createInputTopic(
                "t.articles", new StringSerializer(), new ByteArraySerializer(), FROM, Duration.ZERO);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void isMadeOfTheArticlesFromThatDayOnAndOfAllThatCameSinceItWasBegun() {
        send("before", BEFORE, FROM);
        send("on the day", Optional.of(FROM), FROM);
        send("undated, read before", Optional.empty(), FROM.minusMillis(1));
        send("undated, read on the day", Optional.empty(), FROM);
        send("before, too", BEFORE, FROM);
        send("before, but came since", BEFORE, FROM);

        assertThat(members()).containsExactly("on the day", "undated, read on the day", "before, but came since");
    }

    private void send(String id, Optional<Instant> publishedAt, Instant ingestedAt) {
        Article article = new Article(
                id, Optional.empty(), Optional.empty(), Optional.of(id), id + ".", publishedAt, Locale.ENGLISH);
        articles.pipeInput("en", TOPICS.articles().values().write(article), ingestedAt);
    }

    private List<String> members() {
        return ToldRecords.read(
                        driver.createOutputTopic("t.g2.stories", new StringDeserializer(), new ByteArrayDeserializer())
                                .readValuesToList())
                .articles();
    }
}
