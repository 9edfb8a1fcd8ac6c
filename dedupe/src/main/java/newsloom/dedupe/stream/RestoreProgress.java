package newsloom.dedupe.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** How far the state is that is being read back from Kafka: as meters, and as a sentence for whoever waits. */
final class RestoreProgress implements StateRestoreListener {
    private final Map<TopicPartition, Restored> running = new ConcurrentHashMap<>();

    RestoreProgress(MeterRegistry registry) {
        gauge(registry, "newsloom.restore.records", Restored::all);
        gauge(registry, "newsloom.restore.records.done", Restored::done);
        gauge(registry, "newsloom.restore.partitions", restored -> 1);
    }

    @Override
    public void onRestoreStart(TopicPartition partition, String store, long start, long end) {
        running.put(partition, new Restored(end - start, 0));
    }

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long end, long records) {
        running.computeIfPresent(partition, (same, so) -> new Restored(so.all(), so.done() + records));
    }

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long total) {
        running.remove(partition);
    }

    @Override
    public void onRestoreSuspended(TopicPartition partition, String store, long total) {
        running.remove(partition);
    }

    /** Completes the sentence "It is …". */
    String sentence() {
        return running.isEmpty()
                ? "taking over its partitions"
                : "reading its state back: " + sum(Restored::done) + " of " + sum(Restored::all) + " records in "
                        + running.size() + " partitions";
    }

    private void gauge(MeterRegistry registry, String name, ToLongFunction<Restored> number) {
        Gauge.builder(name, this, progress -> progress.sum(number)).register(registry);
    }

    private long sum(ToLongFunction<Restored> number) {
        return running.values().stream().mapToLong(number).sum();
    }

    private record Restored(long all, long done) {}
}
