package newsloom.kafka.quarantine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import newsloom.kafka.topic.TopicReader;
import newsloom.model.json.Decoded;
import newsloom.model.quarantine.Quarantined;
import newsloom.model.topic.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Looks through what lies in quarantine, from its beginning to where it ends now. */
public final class QuarantineReader {
    private final TopicReader reader;
    private final Topic<Quarantined> topic;

    public QuarantineReader(Map<String, Object> client, Topic<Quarantined> topic) {
        this.reader = new TopicReader(client, "the quarantine");
        this.topic = topic;
    }

    /**
     * The last entries that are wished for, the newest first. Of those of one id the last: stories that are made anew
     * meet the same poison again.
     */
    public List<Quarantined> newest(Predicate<Quarantined> wished, long limit) {
        Map<String, Quarantined> oldestFirst = new LinkedHashMap<>();
        reader.read(
                topic.name(),
                record -> open(record).filter(wished).ifPresent(entry -> {
                    oldestFirst.remove(entry.id());
                    oldestFirst.put(entry.id(), entry);
                    if (limit > 0 && oldestFirst.size() > limit) {
                        oldestFirst.remove(oldestFirst.keySet().iterator().next());
                    }
                }));
        List<Quarantined> newest = new ArrayList<>(oldestFirst.values());
        Collections.reverse(newest);
        return List.copyOf(newest);
    }

    private Optional<Quarantined> open(ConsumerRecord<String, byte[]> record) {
        return Optional.ofNullable(record.value())
                .flatMap(bytes -> topic.values().read(bytes) instanceof Decoded.Value<Quarantined> entry
                        ? Optional.of(entry.value())
                        : Optional.empty());
    }
}
