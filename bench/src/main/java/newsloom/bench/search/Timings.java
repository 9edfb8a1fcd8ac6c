package newsloom.bench.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** How long something took each time, by the clock, and of the processor time of its thread. */
final class Timings {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Long> nanos = new ArrayList<>();
    private long processor;

    <T> T time(Callable<T> work) {
        long before = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            add(System.nanoTime() - start);
            processor += THREADS.getCurrentThreadCpuTime() - before;
        }
    }

    void add(long took) {
        nanos.add(took);
    }

    double seconds() {
        return nanos.stream().mapToLong(each -> each).sum() / 1e9;
    }

    double processorSeconds() {
        return processor / 1e9;
    }

    /** How many a second, in words: nothing where no time was taken. */
    static String rate(long count, double seconds) {
        return seconds == 0 ? "–" : String.format(Locale.ROOT, "%,.0f", count / seconds);
    }

    double millis(double share) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size())) / 1e6;
    }

    /** The median and p99, in milliseconds. */
    @Override
    public String toString() {
        return nanos.isEmpty() ? "–" : String.format(Locale.ROOT, "%.1f / %.1f", millis(.5), millis(.99));
    }
}
