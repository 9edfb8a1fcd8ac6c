package newsloom.app;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import newsloom.dedupe.StoryEngine;
import newsloom.dedupe.parameter.Parameters;
import newsloom.ingest.IngestSettings;
import newsloom.ingest.read.LanguageDetector;
import newsloom.ingest.replay.FolderReader;
import newsloom.ingest.replay.FoundFiles;
import newsloom.ingest.replay.article.ReplayedItem;
import newsloom.kafka.topic.TopicSettings;
import newsloom.model.Article;
import newsloom.model.story.KnownStories;
import newsloom.model.story.Story;
import newsloom.model.story.StoryUpdate;
import org.apache.kafka.common.utils.Utils;

/** The seed corpus: where it lies, what should come of it, and what the engine makes of it without Kafka. */
final class Seeds {
    private static final String EXPECTED = "/seeds/expected-stories.tsv";

    private final List<Expected> articles;

    /**
     * What should come of an article.
     *
     * @param copyOf empty when it is no copy
     */
    record Expected(String id, String event, String copyOf) {}

    Seeds() {
        try (InputStream table = Objects.requireNonNull(Seeds.class.getResourceAsStream(EXPECTED), EXPECTED)) {
            articles = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Expected(cells[0], cells[1], cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(EXPECTED + " cannot be read.", e);
        }
    }

    List<Expected> articles() {
        return articles;
    }

    /** The ids of the articles about events whose name starts so. */
    Set<String> about(String event) {
        Set<String> ids = articles.stream()
                .filter(article -> article.event().startsWith(event))
                .map(Expected::id)
                .collect(toSet());
        if (ids.isEmpty()) {
            throw new AssertionError("No event in " + EXPECTED + " is named " + event + ".");
        }
        return ids;
    }

    /** Beside the module that is tested, or wherever above it. */
    static Path folder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("seeds"))
                .filter(folder -> Files.exists(folder.resolve("README.md")))
                .findFirst()
                .orElseThrow();
    }

    /** The last version of each story, by id; those that were merged into others left out. As with Kafka, each partition has its engine. */
    static Map<String, Story> groupedWithoutKafka() {
        return groupedWithoutKafka(Parameters.defaults(), List.of());
    }

    /** @param later folders that are read after the seeds, one after the other */
    static Map<String, Story> groupedWithoutKafka(Parameters parameters, List<Path> later) {
        Map<Integer, StoryEngine> engines = new HashMap<>();
        return grouped(
                Stream.concat(Stream.of(folder()), later.stream()).toList(),
                article -> engines.computeIfAbsent(partition(article), first -> new StoryEngine(parameters))
                        .add(article));
    }

    /** As this engine groups them. */
    static Map<String, Story> groupedBy(StoryEngine engine) {
        return grouped(List.of(folder()), engine::add);
    }

    /** That in which Kafka's producers put what has the language as its key. */
    private static int partition(Article article) {
        byte[] key = article.language().getLanguage().getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % TopicSettings.defaults().languageShards();
    }

    private static Map<String, Story> grouped(List<Path> folders, Function<Article, StoryUpdate> engine) {
        IngestSettings settings = IngestSettings.defaults();
        FolderReader reader =
                new FolderReader(settings.replay(), new LanguageDetector(settings.language()), Clock.systemUTC());
        KnownStories stories = new KnownStories();
        for (Path folder : folders) {
            reader.read(
                    (FoundFiles.Files) FolderReader.find(folder),
                    reading -> stories.apply(engine.apply(((ReplayedItem.Read) reading).article())),
                    bytes -> {});
        }
        return stories.all().stream().collect(toMap(Story::id, story -> story));
    }
}
