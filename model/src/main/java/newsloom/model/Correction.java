package newsloom.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An analyst's decision about what belongs together: what {@code newsloom merge}, {@code split}, {@code pin} and
 * {@code undo} write and {@code dedupe} reads.
 *
 * <p>It names articles, not stories: a replay founds stories anew, and a correction must find what it speaks of
 * whichever comes first, and whatever the stories are called by then.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Correction.Merge.class, name = "merge"),
    @JsonSubTypes.Type(value = Correction.Split.class, name = "split"),
    @JsonSubTypes.Type(value = Correction.Pin.class, name = "pin"),
    @JsonSubTypes.Type(value = Correction.Undo.class, name = "undo")
})
public sealed interface Correction {

    /** As many articles stand for a story of any size, so that a correction stays small. */
    int MOST_NAMED = 64;

    /** Of two made at one moment, that with the greater id counts as the later: it is only to be the same everywhere. */
    Comparator<Correction> LATEST_FIRST =
            Comparator.comparing(Correction::at).thenComparing(Correction::id).reversed();

    String id();

    /** Whose decision it is. */
    String author();

    /** When it was made; of two that contradict each other the later stands. */
    Instant at();

    /**
     * The stories that hold these articles report one event.
     *
     * @param articles those that stand for the story that stays first, then those for the one that becomes part of it
     */
    record Merge(String id, String author, Instant at, List<String> articles) implements Correction {
        public Merge {
            check(id, author);
            articles = named(articles, 2 * MOST_NAMED);
        }
    }

    /**
     * These articles do not report the event of the others.
     *
     * @param apart those that leave
     * @param rest those that stand for the story that they leave
     */
    record Split(String id, String author, Instant at, List<String> apart, List<String> rest) implements Correction {
        public Split {
            check(id, author);
            apart = named(apart, MOST_NAMED);
            rest = named(rest, MOST_NAMED);
            Checks.require(
                    apart.stream().noneMatch(List.copyOf(rest)::contains), "An article cannot be split from itself.");
        }
    }

    /**
     * This article reports the event of that story.
     *
     * @param story those that stood for it when this was decided, the canonical one first; the article itself is not among them
     */
    record Pin(String id, String author, Instant at, String article, List<String> story) implements Correction {
        public Pin {
            check(id, author);
            Checks.notBlank(article, "The id of an article that is pinned");
            story = named(story, MOST_NAMED);
            Checks.require(!story.contains(article), "An article cannot be pinned to itself.");
        }
    }

    /**
     * An earlier correction is taken back: its articles are free again.
     *
     * @param correction its id; that of an undo brings back what the undo took
     */
    record Undo(String id, String author, Instant at, String correction) implements Correction {
        public Undo {
            check(id, author);
            Checks.notBlank(correction, "The id of the correction that is taken back");
        }
    }

    /** The ids of all articles that it names. */
    default List<String> allNamed() {
        if (this instanceof Merge merge) {
            return merge.articles();
        }
        if (this instanceof Split split) {
            return Stream.concat(split.apart().stream(), split.rest().stream()).toList();
        }
        return this instanceof Pin pin
                ? Stream.concat(Stream.of(pin.article()), pin.story().stream()).toList()
                : List.of();
    }

    /** Those of all corrections that are not taken back, and take nothing back, the latest first. */
    static List<Correction> inForce(Collection<Correction> all) {
        Map<String, String> takenBack = takenBack(all);
        return all.stream()
                .filter(correction -> !(correction instanceof Undo) && !takenBack.containsKey(correction.id()))
                .sorted(LATEST_FIRST)
                .toList();
    }

    /** By which undo each is taken back that is, an undo among them; one takes back only what was made before it. */
    static Map<String, String> takenBack(Collection<Correction> all) {
        Map<String, String> undoOf = new HashMap<>();
        Map<String, String> takenBack = new HashMap<>();
        for (Correction correction : all.stream().sorted(LATEST_FIRST).toList()) {
            String undo = undoOf.get(correction.id());
            if (undo != null) {
                takenBack.put(correction.id(), undo);
            } else if (correction instanceof Undo taking) {
                undoOf.putIfAbsent(taking.correction(), taking.id());
            }
        }
        return takenBack;
    }

    private static void check(String id, String author) {
        Checks.notBlank(id, "A correction's id");
        Checks.notBlank(author, "A correction's author");
    }

    private static List<String> named(List<String> ids, int most) {
        Checks.require(!ids.isEmpty(), "A correction must name its articles.");
        List<String> named = ids.stream().distinct().toList();
        Checks.require(named.size() <= most, "A correction names at most 64 articles for each story.");
        return named;
    }
}
