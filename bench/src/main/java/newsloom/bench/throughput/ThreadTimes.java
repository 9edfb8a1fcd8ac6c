package newsloom.bench.throughput;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Processor time by what the threads of this process do, in nanoseconds. */
record ThreadTimes(Map<String, Long> byWork) {
    static final String DEDUPE = "dedupe: its thread";

    private static final String REST = "collector, compiler and the JVM's other threads";

    static ThreadTimes now() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Map<String, Long> byWork = new TreeMap<>();
        for (long id : threads.getAllThreadIds()) {
            long nanos = threads.getThreadCpuTime(id);
            Optional.ofNullable(threads.getThreadInfo(id))
                    .filter(thread -> nanos > 0)
                    .ifPresent(thread -> byWork.merge(work(thread), nanos, Long::sum));
        }
        long seen = byWork.values().stream().mapToLong(Long::longValue).sum();
        long all =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
        byWork.put(REST, all - seen);
        return new ThreadTimes(byWork);
    }

    ThreadTimes since(ThreadTimes before) {
        Map<String, Long> passed = new TreeMap<>();
        byWork.forEach((work, nanos) -> passed.put(work, nanos - before.byWork.getOrDefault(work, 0L)));
        return new ThreadTimes(passed);
    }

    double seconds(String work) {
        return byWork.getOrDefault(work, 0L) / 1e9;
    }

    private static String work(ThreadInfo thread) {
        String name = thread.getThreadName();
        if (name.contains("-StreamThread-") && name.contains("producer")) {
            return "dedupe: its producer's network";
        }
        if (name.contains("-StreamThread-")) {
            return DEDUPE;
        }
        if (name.equals("store")) {
            return "store: its thread";
        }
        if (name.startsWith("data-plane") || (name.startsWith("kafka-") && name.contains("handler"))) {
            return "broker: requests";
        }
        return name.equals("dedupe-snapshots")
                ? "dedupe: snapshots"
                : "others in the process, most of them the broker's";
    }
}
