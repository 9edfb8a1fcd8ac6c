package newsloom.bench.mega;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** What work cost of this thread's processor time, one piece after the other. */
final class Costs {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long nanos;
    private long count;

    void time(Runnable work) {
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        nanos += threads.getCurrentThreadCpuTime() - start;
        count++;
    }

    long count() {
        return count;
    }

    double micros() {
        return count == 0 ? 0 : nanos / 1e3 / count;
    }
}
