package newsloom.bench.stream;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import newsloom.dedupe.StoryEngine;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.Article;

/** The engine under load: what its thread and its garbage take in time, and what it holds of the heap. */
final class Load {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final StoryEngine engine = new StoryEngine(Parameters.defaults());
    private long nanos;
    private long collectorMillis;

    /** Adds them all; what they are made of is not measured. */
    void add(List<Article> articles) {
        long collected = collectorMillis();
        long start = threads.getCurrentThreadCpuTime();
        articles.forEach(engine::add);
        nanos += threads.getCurrentThreadCpuTime() - start;
        collectorMillis += collectorMillis() - collected;
    }

    /** The processor time of this thread since the last call, and that of the collector while it added. */
    Time takeTime() {
        Time time = new Time(Duration.ofNanos(nanos), Duration.ofMillis(collectorMillis));
        nanos = 0;
        collectorMillis = 0;
        return time;
    }

    /** The bytes of all that is reachable. */
    static long liveBytes() {
        for (int i = 0; i < 2; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long collectorMillis() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }

    /** What adding took. */
    record Time(Duration thread, Duration collector) {

        double perSecond(int articles) {
            return articles / (thread.toNanos() / 1e9);
        }

        double perSecondWithCollector(int articles) {
            return articles / (thread.plus(collector).toNanos() / 1e9);
        }
    }
}
