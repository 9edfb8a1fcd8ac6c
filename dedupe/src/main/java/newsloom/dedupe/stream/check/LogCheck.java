package newsloom.dedupe.stream.check;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.dedupe.stream.DedupeSettings;
import newsloom.kafka.topic.DamagedLog;
import newsloom.kafka.topic.LastRecords;
import newsloom.model.json.Decoded;
import newsloom.model.story.StoryRecord;
import newsloom.model.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Whether the logs of articles hold all that was told of them: what an entry tells is committed with it, so a log that ends
 * before has lost its end, and an engine made of it would tell the rest once more.
 */
public final class LogCheck {
    private final LastRecords last;
    private final Topics topics;
    private final String log;

    public LogCheck(Map<String, Object> client, Topics topics, DedupeSettings settings) {
        this.last = new LastRecords(client);
        this.topics = topics;
        this.log = settings.log();
    }

    /** A sentence on what they lack; empty when they lack nothing. */
    public Optional<String> gap() {
        try {
            Map<Integer, ConsumerRecord<byte[], byte[]>> told =
                    last.committed(topics.stories().name());
            return told.isEmpty() ? Optional.empty() : gap(told, last.written(log));
        } catch (DamagedLog e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** A sentence on what cannot be read of them, and of what they told; reads all of it. */
    public Optional<String> damage() {
        try {
            last.requireReadable(log);
            last.requireReadable(topics.stories().name());
            return Optional.empty();
        } catch (DamagedLog e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Updates are numbered by the entries that made them, from 1 on. */
    private Optional<String> gap(
            Map<Integer, ConsumerRecord<byte[], byte[]>> told, Map<Integer, ConsumerRecord<byte[], byte[]>> logged) {
        return told.values().stream()
                .sorted(Comparator.comparingInt(ConsumerRecord::partition))
                .flatMap(each -> gap(
                        each.partition(), updates(each), entries(Optional.ofNullable(logged.get(each.partition())))))
                .findFirst();
    }

    private Stream<String> gap(int partition, long updates, long entries) {
        return updates <= entries
                ? Stream.empty()
                : Stream.of("The engine's log " + log + ", partition " + partition + ", has " + entries
                        + " entries, though " + topics.stories().name() + " tells what came of " + updates
                        + ": it is lost, or has lost its end.");
    }

    private long updates(ConsumerRecord<byte[], byte[]> record) {
        return topics.stories().values().read(record.value()) instanceof Decoded.Value<StoryRecord> told
                ? told.value().update()
                : 0;
    }

    private static long entries(Optional<ConsumerRecord<byte[], byte[]>> record) {
        return record.map(entry -> ByteBuffer.wrap(entry.key()).getLong() + 1).orElse(0L);
    }
}
