package newsloom.dedupe.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import newsloom.dedupe.RandomArticles;
import newsloom.dedupe.StoryEngine;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.Article;
import newsloom.model.Correction;
import newsloom.model.story.StoryUpdate;
import newsloom.model.topic.Topics;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, of every kind, what the topology tells is what the engine alone tells, in the same order. */
class EngineAloneTest {
    private static final Topics TOPICS = Topics.withPrefix("t.");
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final StoryEngine engine = new StoryEngine(Parameters.defaults());
    private final List<StoryUpdate> alone = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final TopologyTestDriver driver;
    private int corrections;

    EngineAloneTest(@TempDir Path folder) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        driver = new TopologyTestDriver(
                DedupeTopology.of(
                        TOPICS,
                        DedupeSettings.defaults(folder, "t."),
                        new Snapshots(
                                folder,
                                Parameters.defaults(),
                                20,
                                Runnable::run,
                                Runnable::run,
                                InstantSource.fixed(NOW)),
                        new DedupeMeters(new SimpleMeterRegistry()),
                        InstantSource.fixed(NOW)),
                settings);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void articlesRevisionsRepetitionsAndCorrectionsOfEveryKind(long seed) {
        Random random = new Random(seed);
        for (Article article : RandomArticles.of(60, random)) {
            take(article);
            ids.add(article.id());
            switch (random.nextInt(8)) {
                case 0 -> take(article);
                case 1 -> take(revised(article));
                case 2 -> take(new Correction.Merge(next(), "ann", at(), List.of(any(random), any(random))));
                case 3 -> take(new Correction.Split(next(), "ann", at(), List.of(article.id()), others(article)));
                case 4 -> take(new Correction.Pin(next(), "ann", at(), article.id(), others(article)));
                case 5 -> take(new Correction.Undo(next(), "ann", at(), "c" + random.nextInt(corrections)));
                default -> send(TOPICS.articles().name(), "poison".getBytes(UTF_8));
            }
        }

        assertThat(told()).containsExactlyElementsOf(alone);
    }

    private void take(Article article) {
        if (RecordLimits.broken(article).isEmpty()) {
            note(engine.add(article)); // what is out of bounds is quarantined before it reaches the engine
        }
        send(TOPICS.articles().name(), TOPICS.articles().values().write(article));
    }

    private void take(Correction correction) {
        note(engine.apply(correction));
        send(TOPICS.corrections().name(), TOPICS.corrections().values().write(correction));
    }

    private void send(String topic, byte[] bytes) {
        driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())
                .pipeInput("x", bytes);
    }

    private void note(StoryUpdate update) {
        if (!update.isEmpty()) {
            alone.add(update);
        }
    }

    private List<StoryUpdate> told() {
        return ToldRecords.read(driver.createOutputTopic(
                                TOPICS.stories().name(), new StringDeserializer(), new ByteArrayDeserializer())
                        .readValuesToList())
                .updates();
    }

    private String next() {
        return "c" + corrections++;
    }

    private Instant at() {
        return NOW.plusSeconds(corrections);
    }

    private String any(Random random) {
        return ids.get(random.nextInt(ids.size()));
    }

    private List<String> others(Article article) {
        List<String> others = new ArrayList<>(ids.subList(0, Math.min(4, ids.size())));
        others.remove(article.id());
        return others.isEmpty() ? List.of("unknown") : others;
    }

    private static Article revised(Article article) {
        return new Article(
                article.id(),
                article.url(),
                article.publisher(),
                article.title(),
                "Corrected. " + article.text(),
                article.publishedAt(),
                article.language());
    }
}
