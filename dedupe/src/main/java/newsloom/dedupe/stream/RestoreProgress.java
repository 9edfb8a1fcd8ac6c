package newsloom.dedupe.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches how the engines of this process are made from their logs, and says so now and then. */
final class RestoreProgress implements StateRestoreListener {
    private static final Logger logger = LoggerFactory.getLogger(RestoreProgress.class);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final Map<Integer, Restoring> partitions = new ConcurrentHashMap<>();

    RestoreProgress(InstantSource clock) {
        this.clock = clock;
    }

    /** How many entries of the logs have been read of those that there were when reading began; both 0 when all is done. */
    long read() {
        return partitions.values().stream().mapToLong(Restoring::read).sum();
    }

    long toRead() {
        return partitions.values().stream().mapToLong(Restoring::all).sum();
    }

    @Override
    public void onRestoreStart(TopicPartition log, String store, long from, long to) {
        partitions.put(log.partition(), new Restoring(clock.instant(), clock.instant(), 0, to - from));
        if (to > from) {
            logger.info("Partition {}: reading {} entries of the log of articles.", log.partition(), to - from);
        }
    }

    @Override
    public void onBatchRestored(TopicPartition log, String store, long upTo, long count) {
        partitions.computeIfPresent(log.partition(), (partition, restoring) -> {
            Restoring now = restoring.more(count);
            if (Duration.between(restoring.said(), clock.instant()).compareTo(BETWEEN_LINES) < 0) {
                return now;
            }
            logger.info(
                    "Partition {}: read {} of {} entries of the log of articles.", partition, now.read(), now.all());
            return now.saidAt(clock.instant());
        });
    }

    @Override
    public void onRestoreEnd(TopicPartition log, String store, long count) {
        Restoring ended = partitions.remove(log.partition());
        if (ended != null && count > 0) {
            Duration took = Duration.between(ended.since(), clock.instant());
            logger.info(
                    "Partition {}: read {} entries of the log of articles in {} ms; the engine is ready.",
                    log.partition(),
                    count,
                    took.toMillis());
        }
    }

    @Override
    public void onRestoreSuspended(TopicPartition log, String store, long count) {
        partitions.remove(log.partition());
        logger.info("Partition {}: went to another instance after {} entries were read.", log.partition(), count);
    }

    /** Markers of transactions stand among the entries, so a little less is read than there seems to be. */
    private record Restoring(Instant since, Instant said, long read, long all) {
        Restoring more(long count) {
            return new Restoring(since, said, read + count, all);
        }

        Restoring saidAt(Instant now) {
            return new Restoring(since, now, read, all);
        }
    }
}
