package newsloom.dedupe.cluster;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts who speaks independently: publishers and copy families that share an article speak with one voice (the components
 * of a union-find over both).
 */
final class Voices<F> {
    private final Map<Object, Object> parents = new HashMap<>();
    private int count;

    /** @param family what the article is a copy of, or itself */
    void add(F family, Optional<String> publisher) {
        Object one = voice(family);
        publisher.map(this::voice).filter(other -> !other.equals(one)).ifPresent(other -> {
            parents.put(other, one);
            count--;
        });
    }

    int count() {
        return count;
    }

    private Object voice(Object of) {
        Object voice = of;
        for (Object next = parent(voice); !next.equals(voice); next = parent(voice)) {
            voice = next;
        }
        return voice;
    }

    private Object parent(Object of) {
        return parents.computeIfAbsent(of, unheard -> {
            count++;
            return unheard;
        });
    }
}
