package newsloom.dedupe.stream;

import static newsloom.dedupe.stream.Articles.ELECTION;
import static newsloom.dedupe.stream.Articles.FIRE;
import static newsloom.dedupe.stream.Articles.SAME_FIRE;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import newsloom.dedupe.StoryEngine;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.Article;
import newsloom.model.Correction;
import newsloom.model.json.Codec;
import newsloom.model.json.Decoded;
import newsloom.model.quarantine.Quarantined;
import newsloom.model.story.Membership;
import newsloom.model.story.Story;
import newsloom.model.story.StoryUpdate;
import newsloom.model.topic.Topic;
import newsloom.model.topic.Topics;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DedupeTopologyTest {
    private static final Topics TOPICS = Topics.withPrefix("t.");
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Correction MERGE = new Correction.Merge("c1", "ann", NOW, List.of("fire", "election"));

    private final TopologyTestDriver driver;

    DedupeTopologyTest(@TempDir Path folder) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        driver = new TopologyTestDriver(
                DedupeTopology.of(
                        TOPICS,
                        DedupeSettings.defaults(folder, "t."),
                        snapshots(folder),
                        new DedupeMeters(new SimpleMeterRegistry()),
                        InstantSource.fixed(NOW)),
                settings);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void anArticleBecomesAMembershipAndAStoryEachUnderItsKey() {
        send(FIRE);

        List<TestRecord<String, byte[]>> records = stories().readRecordsToList();
        ToldRecords told =
                ToldRecords.read(records.stream().map(TestRecord::value).toList());
        Story story = told.stories().get(0);
        assertThat(records).extracting(TestRecord::key).containsExactly("article/en/fire", "story/" + story.id());
        assertThat(story.version()).isEqualTo(1);
        assertThat(story.articles()).extracting(Membership::id).containsExactly("fire");
    }

    @Test
    void theSameArticleAgainChangesNothing() {
        send(FIRE);
        stories().readRecordsToList();

        send(FIRE);

        assertThat(stories().isEmpty()).isTrue();
        assertThat(quarantine().isEmpty()).isTrue();
    }

    @Test
    void aBrokenRecordGoesToQuarantineWithItsOriginAndTheNextOneGoesOn() {
        send("{\"version\":1,\"body\":{\"id".getBytes(StandardCharsets.UTF_8));
        send(FIRE);

        TestRecord<String, byte[]> record = quarantine().readRecord();
        Quarantined refused = value(TOPICS.quarantine().values(), record.value());
        assertThat(record.key()).isEqualTo(refused.origin()).isEqualTo("t.articles/0/0");
        assertThat(refused.reason()).startsWith("The record is not the JSON it should be");
        assertThat(refused.content()).isEqualTo("{\"version\":1,\"body\":{\"id");
        assertThat(refused.at()).isEqualTo(NOW);
        assertThat(stories().readRecordsToList()).hasSize(2);
    }

    @Test
    void aRecordWithoutAValueGoesToQuarantine() {
        articles().pipeInput(new TestRecord<>("en", null));

        Quarantined refused = value(TOPICS.quarantine().values(), quarantine().readValue());
        assertThat(refused.origin()).isEqualTo("t.articles/0/0");
        assertThat(refused.content()).isEmpty();
    }

    @Test
    void aCorrectionChangesTheStoriesOfItsArticles() {
        send(FIRE);
        send(ELECTION);

        correct(TOPICS.corrections().values().write(MERGE));

        assertThat(ToldRecords.read(stories().readValuesToList()).stories())
                .singleElement()
                .satisfies(story ->
                        assertThat(story.articles()).extracting(Membership::id).contains("fire", "election"));
    }

    @Test
    void aCorrectionThatComesBeforeItsArticlesStandsWhenTheyCome() {
        correct(TOPICS.corrections().values().write(MERGE));
        send(FIRE);
        send(ELECTION);

        assertThat(ToldRecords.read(stories().readValuesToList()).stories())
                .singleElement()
                .satisfies(story -> assertThat(story.articles())
                        .extracting(Membership::id)
                        .containsExactlyInAnyOrder("fire", "election"));
    }

    @Test
    void aCorrectionThatCannotBeReadGoesToQuarantine() {
        correct("{\"version\":1,\"body\":{\"kind\":\"guess\"}}".getBytes(StandardCharsets.UTF_8));

        Quarantined refused = value(TOPICS.quarantine().values(), quarantine().readValue());
        assertThat(refused.origin()).isEqualTo("t.corrections/0/0");
    }

    @Test
    void theStoriesAreThoseOfTheEngineAlone() {
        StoryEngine engine = new StoryEngine(Parameters.defaults());
        List<Article> articles = List.of(FIRE, ELECTION, SAME_FIRE, FIRE);
        List<StoryUpdate> alone = articles.stream()
                .map(engine::add)
                .filter(update -> !update.isEmpty())
                .toList();

        articles.forEach(this::send);

        assertThat(ToldRecords.read(stories().readValuesToList()).updates()).containsExactlyElementsOf(alone);
    }

    private static Snapshots snapshots(Path folder) {
        return new Snapshots(
                folder, Parameters.defaults(), 1_000, Runnable::run, Runnable::run, InstantSource.fixed(NOW));
    }

    private void send(Article article) {
        send(TOPICS.articles().values().write(article));
    }

    private void correct(byte[] bytes) {
        driver.createInputTopic(TOPICS.corrections().name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput("c1", bytes);
    }

    private void send(byte[] bytes) {
        articles().pipeInput("en", bytes);
    }

    private TestInputTopic<String, byte[]> articles() {
        return driver.createInputTopic(TOPICS.articles().name(), new StringSerializer(), new ByteArraySerializer());
    }

    private TestOutputTopic<String, byte[]> stories() {
        return output(TOPICS.stories());
    }

    private TestOutputTopic<String, byte[]> quarantine() {
        return output(TOPICS.quarantine());
    }

    private TestOutputTopic<String, byte[]> output(Topic<?> topic) {
        return driver.createOutputTopic(topic.name(), new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static <T> T value(Codec<T> codec, byte[] bytes) {
        return ((Decoded.Value<T>) codec.read(bytes)).value();
    }
}
