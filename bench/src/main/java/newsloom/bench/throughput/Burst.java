package newsloom.bench.throughput;

import io.micrometer.core.instrument.Timer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import newsloom.bench.stream.LongStream;

/**
 * Lets a process with the broker, dedupe and the store in it meet many articles at once; ends with status 0 only if all
 * were grouped and stored, and no transaction came near its time-out.
 */
public final class Burst {
    private static final int USUAL = 100_000;
    private static final int MEGABYTE = 1 << 20;

    private Burst() {}

    /** See {@link Options#of}. */
    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(USUAL, arguments);
        Path folder = Files.createTempDirectory("newsloom-burst");
        try (InProcessPipeline pipeline = new InProcessPipeline(folder)) {
            fill(pipeline, options);
            System.gc();
            forgetPeaks();
            InProcessPipeline.Course course = pipeline.run(0);
            System.exit(report(options.articles(), pipeline, course) ? 0 : 1);
        }
    }

    /** In a method of its own, so that nothing of it is still held when the burst comes. */
    private static void fill(InProcessPipeline pipeline, Options options) throws Exception {
        pipeline.fill(new LongStream(Throughput.read(options.file()), options.characters()), options.articles());
    }

    private static boolean report(int articles, InProcessPipeline pipeline, InProcessPipeline.Course course) {
        int stored = pipeline.articlesStored();
        Timer transactions = pipeline.registry().timer("newsloom.transaction");
        double longest = pipeline.longestTransaction();
        long limit = pipeline.settings().transactionTimeout().toMillis();
        System.out.printf(
                Locale.ROOT,
                "%,d of %,d articles stored, the last after %.1f s; heap after collections at most %,d MB of %,d;"
                        + " %,d transactions, the longest open for %,.0f ms of %,d, %,.0f ms on average%n",
                stored,
                articles,
                course.stored().toMillis() / 1e3,
                peakAfterCollections() / MEGABYTE,
                Runtime.getRuntime().maxMemory() / MEGABYTE,
                transactions.count(),
                longest,
                limit,
                transactions.mean(TimeUnit.MILLISECONDS));
        return stored == articles && longest < limit / 2.0;
    }

    private static void forgetPeaks() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** What the old generation held at most, which is what outlives collections. */
    private static long peakAfterCollections() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool ->
                        pool.getType() == MemoryType.HEAP && pool.getName().contains("Old"))
                .mapToLong(pool -> Optional.ofNullable(pool.getPeakUsage())
                        .map(MemoryUsage::getUsed)
                        .orElse(0L))
                .sum();
    }
}
