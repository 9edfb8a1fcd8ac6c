package newsloom.app.doctor;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import newsloom.app.role.Disagreement;
import newsloom.app.role.Disagreement.ReadAgain;
import newsloom.app.role.KafkaConnection;
import newsloom.kafka.group.ConsumerLag;
import newsloom.kafka.topic.CorrectionLog;
import newsloom.model.Correction;
import newsloom.model.Generation;
import newsloom.model.topic.Topic;
import newsloom.store.StoredCorrection;
import newsloom.store.StoryStore;

/** Holds the rows of articles and corrections against their topics, as far as positions and the ids of corrections tell. */
final class RowCheck {
    private final KafkaConnection kafka;
    private final StoryStore rows;
    private final Generation generation;

    RowCheck(KafkaConnection kafka, StoryStore rows) {
        this.kafka = kafka;
        this.rows = rows;
        this.generation = kafka.generations().current();
    }

    /** Corrections that only one of both has, though the rows are as far as the topic. */
    List<Disagreement> find() {
        Topic<Correction> topic = kafka.topics().corrections();
        if (!isStored(topic)) {
            return List.of();
        }
        Set<String> stored = ids(
                rows.corrections().stream().map(StoredCorrection::correction).toList());
        Set<String> told = ids(new CorrectionLog(kafka.client(), topic, Clock.systemUTC()).all());
        List<Disagreement> found = new ArrayList<>();
        add(missing(told, stored), topic.name() + " holds ", " that the database does not", found);
        add(missing(stored, told), "the database holds ", " that " + topic.name() + " does not", found);
        return found;
    }

    /** What is on its way, and what never came. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        try (ConsumerLag lag = new ConsumerLag(kafka.client())) {
            for (Topic<?> topic :
                    List.of(kafka.topics().articles(), kafka.topics().corrections())) {
                remarks.addAll(remarks(topic, lag));
            }
        }
        return remarks;
    }

    private List<String> remarks(Topic<?> topic, ConsumerLag lag) {
        Map<Integer, Long> read = rows.positions(topic.name());
        Map<Integer, Long> starts = lag.starts(topic);
        long gone = 0;
        long waiting = 0;
        for (Map.Entry<Integer, Long> end : lag.ends(topic).entrySet()) {
            long start = starts.getOrDefault(end.getKey(), 0L);
            long next = read.getOrDefault(end.getKey(), 0L);
            gone += Math.max(0, start - next);
            waiting += Math.max(0, end.getValue() - Math.max(start, next));
        }
        List<String> remarks = new ArrayList<>();
        if (gone > 0) {
            remarks.add("Up to " + gone + " records of " + topic.name()
                    + " were gone from Kafka before the database had read them: read their folders again.");
        }
        if (waiting > 0) {
            remarks.add("Up to " + waiting + " records of " + topic.name()
                    + " are not in the database yet: newsloom run, or newsloom store, stores them.");
        }
        return remarks;
    }

    private boolean isStored(Topic<?> topic) {
        try (ConsumerLag lag = new ConsumerLag(kafka.client())) {
            return ConsumerLag.reached(rows.positions(topic.name()), lag.ends(topic));
        }
    }

    private void add(Set<String> ids, String holder, String other, List<Disagreement> found) {
        if (!ids.isEmpty()) {
            found.add(new Disagreement(
                    "Of the corrections, " + holder + ids.size() + other + ", such as "
                            + ids.iterator().next() + ".",
                    new ReadAgain(generation, kafka.topics().corrections(), Set.of())));
        }
    }

    private static Set<String> missing(Set<String> here, Set<String> there) {
        Set<String> missing = new TreeSet<>(here);
        missing.removeAll(there);
        return missing;
    }

    private static Set<String> ids(List<Correction> corrections) {
        return corrections.stream().map(Correction::id).collect(Collectors.toSet());
    }
}
