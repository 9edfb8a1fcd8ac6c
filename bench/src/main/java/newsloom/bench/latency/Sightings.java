package newsloom.bench.latency;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/** When each article was written, and how long until it was first seen at each stage; from any thread. */
final class Sightings {
    private final Map<String, Long> written = new ConcurrentHashMap<>();
    private final Map<Stage, Map<String, Long>> nanos = new EnumMap<>(Stage.class);

    Sightings() {
        for (Stage stage : Stage.values()) {
            nanos.put(stage, new ConcurrentHashMap<>());
        }
    }

    void write(String id) {
        written.put(id, System.nanoTime());
    }

    void see(Stage stage, String id) {
        Long at = written.get(id);
        if (at != null) {
            at(stage).putIfAbsent(id, System.nanoTime() - at);
        }
    }

    /** Some of those that were written and are not there yet. */
    List<String> missing(Stage stage, int most) {
        return written.keySet().stream()
                .filter(id -> !at(stage).containsKey(id))
                .limit(most)
                .toList();
    }

    /** In milliseconds, the shortest first. */
    double[] millis(Stage stage, List<String> ids) {
        return ids.stream()
                .flatMapToLong(id -> LongStream.of(at(stage).getOrDefault(id, Long.MAX_VALUE)))
                .sorted()
                .mapToDouble(each -> each / 1e6)
                .toArray();
    }

    private Map<String, Long> at(Stage stage) {
        return nanos.getOrDefault(stage, Map.of());
    }
}
