package newsloom.model.story;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts for the head of a story who speaks independently: copy families and sites that share an article speak with one
 * voice (the components of a union-find over both, Tarjan 1975, with path halving). The order of the articles does not
 * matter.
 */
public final class Voices<F> {
    private final Map<Object, Object> parents = new HashMap<>();
    private int count;

    /** @param family what the article is a copy of, or itself */
    public void add(F family, Optional<String> site) {
        Object one = voice(family);
        site.map(name -> voice(new Site(name)))
                .filter(other -> !other.equals(one))
                .ifPresent(other -> {
                    parents.put(other, one);
                    count--;
                });
    }

    public int count() {
        return count;
    }

    private Object voice(Object of) {
        Object voice = of;
        for (Object next = parent(voice); !next.equals(voice); next = parent(voice)) {
            parents.put(voice, parent(next)); // without it, a site of n articles is a chain of n
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

    /** No family, whatever it is called. */
    private record Site(String name) {}
}
