package newsloom.bench.throughput;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newsloom.bench.stream.LongStream;
import newsloom.evaluate.LabelledArticle;
import newsloom.evaluate.LabelledReader;
import newsloom.ingest.read.DetectorSettings;
import newsloom.ingest.read.LanguageDetector;
import newsloom.model.Article;

/** Sends articles that are on their topic already through one dedupe and one store, and compares with the engine alone. */
public final class Throughput {
    private static final int USUAL = 40_000;

    private Throughput() {}

    /** See {@link Options#of}. */
    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(USUAL, arguments);
        List<Article> few = read(options.file());
        int warmUp = options.articles(); // With fewer, the compiler is still at work on both cores while time is taken.
        EngineOnly alone = EngineOnly.on(new LongStream(few, options.characters()), warmUp, options.articles());
        Path folder = Files.createTempDirectory("newsloom-throughput");
        try (InProcessPipeline pipeline = new InProcessPipeline(folder)) {
            pipeline.fill(new LongStream(few, options.characters()), warmUp + options.articles());
            print(options.articles(), alone, pipeline.run(warmUp));
        }
        System.exit(0);
    }

    static List<Article> read(Path file) throws IOException {
        LabelledReader reader = new LabelledReader(new LanguageDetector(DetectorSettings.defaults()));
        return reader.read(file).articles().stream()
                .map(LabelledArticle::article)
                .toList();
    }

    private static void print(int articles, EngineOnly alone, InProcessPipeline.Course course) {
        System.out.printf(
                Locale.ROOT,
                "%,d articles of %,d bytes after %,d that do not count, %,d records of stories of %,d bytes on average.%n",
                articles,
                alone.articleBytes() / articles,
                articles,
                alone.storyRecords(),
                alone.storyBytes() / alone.storyRecords());
        System.out.println("| | seconds | articles/s | of the engine's speed |");
        System.out.println("|---|---|---|---|");
        row("the engine alone", articles, alone.seconds(), alone);
        row("until the last story was committed", articles, course.told().toNanos() / 1e9, alone);
        row("until the last row was stored", articles, course.stored().toNanos() / 1e9, alone);
        double thread = course.threads().seconds(ThreadTimes.DEDUPE);
        System.out.printf(
                Locale.ROOT,
                "| by the processor time of dedupe's thread, as if it never waited | %.2f | %,.0f | %.0f %% |%n",
                thread,
                articles / thread,
                100 * alone.groupingSeconds() / thread);
        System.out.println("| processor time | seconds | µs an article |");
        System.out.println("|---|---|---|");
        time("alone: grouping", articles, alone.groupingSeconds());
        time("alone: reading articles", articles, alone.decodingSeconds());
        time("alone: writing stories", articles, alone.encodingSeconds());
        time("alone: entries of the log", articles, alone.loggingSeconds());
        course.threads().byWork().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(work -> time(work.getKey(), articles, work.getValue() / 1e9));
    }

    private static void row(String what, int articles, double seconds, EngineOnly alone) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %,.0f | %.0f %% |%n",
                what,
                seconds,
                articles / seconds,
                100 * alone.seconds() / seconds);
    }

    private static void time(String what, int articles, double seconds) {
        System.out.printf(Locale.ROOT, "| %s | %.2f | %.0f |%n", what, seconds, 1e6 * seconds / articles);
    }
}
