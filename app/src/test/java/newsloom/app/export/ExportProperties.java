package newsloom.app.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import newsloom.app.App;
import newsloom.app.cli.Cli;
import newsloom.app.cli.terminal.Terminal;
import newsloom.dedupe.StoryEngine;
import newsloom.dedupe.parameter.Parameters;
import newsloom.ingest.IngestSettings;
import newsloom.ingest.read.LanguageDetector;
import newsloom.ingest.replay.FolderReader;
import newsloom.ingest.replay.FoundFiles;
import newsloom.ingest.replay.article.ReplayedItem;
import newsloom.model.Article;
import newsloom.model.Correction;
import newsloom.model.story.KnownStories;
import newsloom.model.story.Membership;
import newsloom.store.ArrivedArticle;
import newsloom.store.ArrivedCorrection;
import newsloom.store.Positions;
import newsloom.store.StoryStore;
import newsloom.store.sql.SqlStoryStore;
import newsloom.store.sql.StoreSettings;

/** What is exported, whatever happened to it, and replayed in its order gives the same stories. */
class ExportProperties {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private static final int ARTICLES = 10;
    private static final Positions READ = new Positions("any", Map.of());
    private static final String[] EVENTS = {
        "The ferry %s ran aground off Port Ellery in thick fog and coastguard boats rescued all passengers",
        "The parliament in Lesk voted for the budget of minister Hanna Orlo after a long debate about %s",
        "A tunnel at Garrow Pass collapsed on workers and the engineers of %s search for the missing"
    };
    private static final String[] DETAILS = {
        "Marigold Queen", "Ruth Ansel", "Tern Shoal", "the new schools", "pensions of miners", "Brandt and sons"
    };

    private static final IngestSettings INGEST = IngestSettings.defaults();
    private static final LanguageDetector DETECTOR = new LanguageDetector(INGEST.language());

    private static Path folder = Path.of("");

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("newsloom-export");
    }

    @AfterContainer
    static void deleteFolder() throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted((one, other) -> other.compareTo(one))
                    .forEach(file -> file.toFile().delete());
        }
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void theReplayOfAnExportGivesTheSameStories(@ForAll("histories") List<Step> history) throws IOException {
        Path data = Files.createTempDirectory(folder, "data");
        Side first = new Side();
        try (StoryStore store = SqlStoryStore.open(StoreSettings.at("jdbc:sqlite:" + data.resolve("newsloom.db")))) {
            for (int i = 0; i < history.size(); i++) {
                happen(history.get(i), i, first, store);
            }
        }
        Side second = replayed(exported(data));
        assertThat(second.articles).isEqualTo(first.articles);
        assertThat(second.grouped()).isEqualTo(first.grouped());
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, ARTICLES - 1),
                        Arbitraries.integers().between(0, ARTICLES - 1),
                        Arbitraries.integers().between(0, EVENTS.length - 1),
                        Arbitraries.integers().between(0, DETAILS.length - 1))
                .as(Step::new)
                .list()
                .ofMinSize(12)
                .ofMaxSize(40);
    }

    /** Every few times a correction; otherwise an article, which is new, revised, described otherwise or told again. */
    private static void happen(Step step, int number, Side side, StoryStore store) {
        Instant at = NOON.plusMillis(number);
        if (step.kind() < 7) {
            Article article = article(step);
            side.take(article);
            store.saveArticles(List.of(new ArrivedArticle(article, at, number)), READ);
        } else {
            Correction correction = correction(step, number, side);
            side.take(correction);
            store.saveCorrections(List.of(new ArrivedCorrection(correction, at, number)), READ);
        }
    }

    private static Article article(Step step) {
        String text = EVENTS[step.event()].formatted(DETAILS[step.detail()]);
        return new Article(
                "a" + step.one(),
                Optional.empty(),
                Optional.of("Post " + step.kind() % 3),
                Optional.of(text.substring(4, 40)),
                text + ". " + DETAILS[(step.detail() + step.kind() / 3) % DETAILS.length] + " said so.",
                Optional.of(NOON.plusSeconds(3600L * step.kind())),
                Locale.ENGLISH);
    }

    /** Made long ago, as in a folder that was replayed before. */
    private static Correction correction(Step step, int number, Side side) {
        Instant made = NOON.minusSeconds(1_000_000 - number);
        String id = "c" + number;
        String one = "a" + step.one();
        String other = "a" + (step.other() == step.one() ? (step.one() + 1) % ARTICLES : step.other());
        return switch ((step.event() + step.kind()) % 4) {
            case 0 -> new Correction.Merge(id, "ann", made, List.of(one, other));
            case 1 -> new Correction.Split(id, "ann", made, List.of(one), List.of(other));
            case 2 -> new Correction.Pin(id, "bob", made, one, List.of(other));
            default -> new Correction.Undo(id, "bob", made, side.lastCorrection);
        };
    }

    private static Path exported(Path data) {
        Path file = data.resolve("exported.jsonl");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, UTF_8);
        Cli cli =
                new Cli(Terminal.plain(stream, stream, 80, Clock.systemUTC()), Map.of(), App::open, interruption -> {});
        assertThat(cli.run("export", "--data", data.toString(), "--out", file.toString()))
                .as(said.toString(UTF_8))
                .isZero();
        return file;
    }

    private static Side replayed(Path file) {
        Side side = new Side();
        new FolderReader(INGEST.replay(), DETECTOR, Clock.systemUTC())
                .read((FoundFiles.Files) FolderReader.find(file), side::take, bytes -> {});
        return side;
    }

    /** What happens, by numbers. */
    record Step(int kind, int one, int other, int event, int detail) {}

    /** An engine and what it told. */
    private static final class Side {
        private final StoryEngine engine = new StoryEngine(Parameters.defaults());
        private final KnownStories stories = new KnownStories();
        private final Map<String, String> articles = new TreeMap<>();
        private String lastCorrection = "none";

        void take(ReplayedItem item) {
            if (item instanceof ReplayedItem.Read read) {
                take(read.article());
            } else if (item instanceof ReplayedItem.Decided decided) {
                take(decided.correction());
            } else {
                throw new UncheckedIOException(new IOException("Not read: " + item));
            }
        }

        void take(Article article) {
            stories.apply(engine.add(article));
            articles.put(article.id(), article.text() + article.publishedAt());
        }

        void take(Correction correction) {
            stories.apply(engine.apply(correction));
            lastCorrection = correction.id();
        }

        /** Of each story, by its id: the head that people see, and its members with what is said of them. */
        Map<String, List<Object>> grouped() {
            return stories.all().stream().collect(Collectors.toMap(story -> story.id(), story -> {
                Set<String> members = new TreeSet<>();
                for (Membership each : story.articles()) {
                    members.add(each.id() + " " + each.copyOf() + " " + each.score() + " " + each.evidence());
                }
                return new ArrayList<Object>(List.of(
                        story.headline(), story.head().canonical(), story.head().counts(), members));
            }));
        }
    }
}
