package newsloom.bench.recovery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import newsloom.bench.stream.LongStream;
import newsloom.dedupe.StoryEngine;
import newsloom.dedupe.parameter.Parameters;
import newsloom.dedupe.state.StateImage;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;
import newsloom.evaluate.LabelledArticle;
import newsloom.evaluate.LabelledReader;
import newsloom.ingest.read.DetectorSettings;
import newsloom.ingest.read.LanguageDetector;
import newsloom.model.Article;

/** Times what a snapshot costs without Kafka: how long articles wait, how long writing and reading take, how large it is. */
public final class SnapshotRun {
    private static final int BATCH = 1_000;

    private SnapshotRun() {}

    /**
     * @param arguments a file of articles, how many articles are to be active, and a file to write to; or such a file alone,
     *     to be read as a restart reads it, without the engine that wrote it beside it
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 1) {
            read(Path.of(arguments[0]));
            return;
        }
        LabelledReader reader = new LabelledReader(new LanguageDetector(DetectorSettings.defaults()));
        List<Article> few = reader.read(Path.of(arguments[0])).articles().stream()
                .map(LabelledArticle::article)
                .toList();
        run(new LongStream(few, 4_000), Integer.parseInt(arguments[1]), Path.of(arguments[2]));
    }

    private static void run(LongStream stream, int articles, Path file) throws IOException {
        StoryEngine engine = new StoryEngine(Parameters.defaults());
        long grouping = 0;
        for (int done = 0; done < articles; done += BATCH) {
            List<Article> batch = stream.next(Math.min(BATCH, articles - done));
            long start = System.nanoTime();
            batch.forEach(engine::add);
            grouping += System.nanoTime() - start;
        }
        report("grouped " + engine.active() + " active articles", grouping);
        measure(engine, file);
    }

    private static void measure(StoryEngine engine, Path file) throws IOException {
        long start = System.nanoTime();
        StateImage image = engine.image();
        report("frozen: so long articles wait", System.nanoTime() - start);

        start = System.nanoTime();
        try (OutputStream bytes = Files.newOutputStream(file)) {
            StateWriter writer = new StateWriter(bytes);
            image.write(writer);
            writer.flush();
        }
        report("written: " + Files.size(file) / 1_000_000 + " MB", System.nanoTime() - start);

        read(file);
    }

    private static void read(Path file) throws IOException {
        long start = System.nanoTime();
        try (InputStream bytes = Files.newInputStream(file)) {
            StoryEngine restored = StoryEngine.restore(Parameters.defaults(), new StateReader(bytes));
            report("read: " + restored.active() + " active articles", System.nanoTime() - start);
        }
    }

    private static void report(String what, long nanos) {
        System.out.printf(Locale.ROOT, "%.2f s: %s%n", nanos / 1e9, what);
    }
}
