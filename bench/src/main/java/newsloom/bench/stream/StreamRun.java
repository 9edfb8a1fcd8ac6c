package newsloom.bench.stream;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import newsloom.evaluate.LabelledArticle;
import newsloom.evaluate.LabelledReader;
import newsloom.ingest.read.DetectorSettings;
import newsloom.ingest.read.LanguageDetector;
import newsloom.model.Article;

/** Runs a long stream through the engine, on one thread, and prints what an article costs when so many are active. */
public final class StreamRun {
    private static final List<Integer> SIZES = List.of(10_000, 30_000, 100_000, 300_000, 1_000_000);
    private static final int WINDOW = 5_000;
    private static final int BATCH = 500;
    private static final int PROGRESS = 20_000;

    private final StreamOptions options;
    private final LongStream stream;
    private final Load load = new Load();
    private final long end;
    private long empty;
    private int active;

    private StreamRun(StreamOptions options, List<Article> articles) {
        this.options = options;
        this.stream = new LongStream(articles, options.characters());
        this.end = System.nanoTime() + options.limit().toNanos();
    }

    /** See {@link StreamOptions#of}. */
    public static void main(String[] arguments) throws IOException {
        StreamOptions options = StreamOptions.of(arguments);
        LabelledReader reader = new LabelledReader(new LanguageDetector(DetectorSettings.defaults()));
        List<Article> articles = reader.read(options.file()).articles().stream()
                .map(LabelledArticle::article)
                .toList();
        new StreamRun(options, articles).run();
    }

    private void run() {
        System.out.printf(Locale.ROOT, "Texts cut to %,d characters.%n", options.characters());
        System.out.println(
                "| active articles | articles/s | with garbage collection | µs an article | heap bytes an article |");
        System.out.println("|---|---|---|---|---|");
        // The first article makes the engine load its tables; they are not the price of an article.
        grow(1);
        empty = Load.liveBytes();
        for (int size : SIZES) {
            if (size <= options.articles()) {
                measure(size);
            }
        }
    }

    private void measure(int size) {
        if (grow(size - WINDOW) && timeIsLeft()) {
            load.takeTime();
            if (grow(size)) {
                report(load.takeTime());
            }
        }
    }

    /** Says whether it got there in time. */
    private boolean grow(int size) {
        while (active < size) {
            if (!timeIsLeft()) {
                System.err.printf(Locale.ROOT, "Time was up at %,d of %,d articles.%n", active, size);
                return false;
            }
            int batch = IntStream.of(BATCH, size - active, PROGRESS - active % PROGRESS)
                    .min()
                    .orElse(BATCH);
            load.add(stream.next(batch));
            active += batch;
            if (active % PROGRESS == 0) {
                System.err.printf(Locale.ROOT, "%,d articles …%n", active);
            }
        }
        return true;
    }

    private boolean timeIsLeft() {
        return System.nanoTime() < end;
    }

    private void report(Load.Time time) {
        double perSecond = time.perSecond(WINDOW);
        System.out.printf(
                Locale.ROOT,
                "| %,d | %,.0f | %,.0f | %,.0f | %,d |%n",
                active,
                perSecond,
                time.perSecondWithCollector(WINDOW),
                1e6 / perSecond,
                (Load.liveBytes() - empty) / active);
    }
}
