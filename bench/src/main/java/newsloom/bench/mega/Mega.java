package newsloom.bench.mega;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import newsloom.bench.stream.LongStream;
import newsloom.dedupe.parameter.Parameters;
import newsloom.evaluate.EngineGrouping;
import newsloom.evaluate.LabelledArticle;
import newsloom.evaluate.LabelledReader;
import newsloom.ingest.read.DetectorSettings;
import newsloom.ingest.read.LanguageDetector;
import newsloom.model.Article;

/**
 * Tells the engine of one large event, and of smaller ones of its kind, within other news; prints how many stories became
 * of it, and what an article cost.
 */
public final class Mega {
    private static final String EVENT = "mega";
    private static final int PAPERS = 200;
    private static final int TWINS = 20;
    private static final int REPORTS_OF_A_TWIN = 25;
    private static final int CHARACTERS = 4_000;
    private static final int COMPARED = 500;
    private static final Duration LENGTH = Duration.ofDays(12);

    private Mega() {}

    /**
     * Arguments: the stream of other news, how many reports of the event, how many other articles; and a folder, if these are
     * to be written there for a replay instead.
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3 && arguments.length != 4) {
            System.err.println("Say the other news and how much of each: bench/mega FILE REPORTS OTHERS [FOLDER]");
            System.exit(1);
        }
        List<Article> stream = new ArrayList<>(others(Path.of(arguments[0]), Integer.parseInt(arguments[2])));
        Instant start = middle(stream).minus(LENGTH.dividedBy(2));
        List<Article> reports = reports(start, Integer.parseInt(arguments[1]));
        System.out.printf(Locale.ROOT, "Median 3-word Jaccard of two reports: %.3f%n", medianJaccard(reports));
        stream.addAll(reports);
        IntStream.range(0, TWINS).forEach(twin -> stream.addAll(twin(start, twin)));
        List<Article> ordered = inOrder(stream);
        if (arguments.length == 4) {
            ReplayFile.write(ordered, Path.of(arguments[3]));
        } else {
            print(ordered);
        }
    }

    /** When half of the other news has come: the event is to happen amidst it, however little of it there is. */
    private static Instant middle(List<Article> others) {
        List<Instant> times = others.stream()
                .flatMap(article -> article.publishedAt().stream())
                .sorted()
                .toList();
        return times.get(times.size() / 2);
    }

    private static List<Article> reports(Instant start, int count) {
        InventedEvent event = new InventedEvent(EVENT, 1, start, LENGTH);
        return IntStream.range(0, count)
                .mapToObj(i -> event.report(i, count, PAPERS))
                .toList();
    }

    private static List<Article> twin(Instant start, int twin) {
        InventedEvent event =
                new InventedEvent("twin" + twin, 100 + twin, start.plus(Duration.ofDays(twin / 2)), Duration.ofDays(3));
        return IntStream.range(0, REPORTS_OF_A_TWIN)
                .mapToObj(i -> event.report(i, REPORTS_OF_A_TWIN, PAPERS))
                .toList();
    }

    private static List<Article> others(Path file, int count) throws IOException {
        LabelledReader reader = new LabelledReader(new LanguageDetector(DetectorSettings.defaults()));
        List<Article> articles = reader.read(file).articles().stream()
                .map(LabelledArticle::article)
                .toList();
        return new LongStream(articles, CHARACTERS).next(count);
    }

    /** By date; what is undated stays where it is among the others. */
    private static List<Article> inOrder(List<Article> articles) {
        Map<String, Instant> times = new HashMap<>();
        Instant latest = Instant.EPOCH;
        for (Article article : articles) {
            latest = article.publishedAt().orElse(latest);
            times.put(article.id(), latest);
        }
        return articles.stream()
                .sorted(Comparator.comparing(article -> times.getOrDefault(article.id(), Instant.EPOCH)))
                .toList();
    }

    private static void print(List<Article> stream) {
        EngineGrouping grouping = new EngineGrouping(Parameters.defaults());
        Costs ofEvent = new Costs();
        Costs ofOthers = new Costs();
        for (Article article : stream) {
            (isOf(EVENT, article) ? ofEvent : ofOthers).time(() -> grouping.add(article));
        }
        Map<String, List<Article>> stories = new HashMap<>();
        stream.forEach(article -> stories.computeIfAbsent(grouping.storyOf(article.id()), story -> new ArrayList<>())
                .add(article));
        List<List<Article>> told = stories.values().stream()
                .filter(story -> story.stream().anyMatch(article -> isOf(EVENT, article)))
                .sorted(Comparator.comparingInt(story -> -story.size()))
                .toList();
        List<Article> largest = told.get(0);
        long own = largest.stream().filter(article -> isOf(EVENT, article)).count();
        System.out.printf(
                Locale.ROOT,
                "%,d articles: %d stories of the event, the largest with %.1f %% of it and %d others among its %,d;"
                        + " %.0f µs a report of it, %.0f µs any other%n",
                stream.size(),
                told.size(),
                100. * own / ofEvent.count(),
                largest.size() - own,
                largest.size(),
                ofEvent.micros(),
                ofOthers.micros());
    }

    private static boolean isOf(String event, Article article) {
        return article.id().startsWith(event + '-');
    }

    private static double medianJaccard(List<Article> reports) {
        Random random = new Random(5);
        double[] sorted = IntStream.range(0, COMPARED)
                .mapToDouble(i -> jaccard(
                        reports.get(random.nextInt(reports.size())), reports.get(random.nextInt(reports.size()))))
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    private static double jaccard(Article one, Article other) {
        Set<String> shared = runs(one);
        Set<String> all = runs(other);
        shared.retainAll(all);
        int both = shared.size();
        all.addAll(runs(one));
        return (double) both / all.size();
    }

    private static Set<String> runs(Article article) {
        String[] words = article.text().toLowerCase(Locale.ROOT).split("\\W+", -1);
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + 2 < words.length; i++) {
            runs.add(words[i] + ' ' + words[i + 1] + ' ' + words[i + 2]);
        }
        return runs;
    }
}
