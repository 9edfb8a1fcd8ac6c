package newsloom.store.list;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which stories of the list are wanted, and in which order.
 *
 * @param since none last published before; where a time is asked for, none without a date
 * @param until none last published then or later
 * @param language its code; empty for the stories in none we know
 * @param sites only those with an article of one of these; absent for all
 * @param ids only these; absent for all
 * @param least how much must have been written
 * @param growth only those that articles came to in this time, most first; absent for all, the latest published first
 */
public record StorySelection(
        Optional<Instant> since,
        Optional<Instant> until,
        Optional<String> language,
        Optional<Set<String>> sites,
        Optional<Set<String>> ids,
        LeastCounts least,
        Optional<Window> growth) {
    public static final StorySelection ALL = new StorySelection(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new LeastCounts(0, 0, 0),
            Optional.empty());

    /**
     * How much must have been written about a story.
     *
     * @param voices that speak independently
     */
    public record LeastCounts(int articles, int reports, int voices) {}

    /** A time in which articles arrived; with an end, so that those which come while it is read change nothing. */
    public record Window(Instant from, Instant until) {}

    public StorySelection {
        sites = sites.map(Set::copyOf);
        ids = ids.map(Set::copyOf);
    }

    public StorySelection published(Optional<Instant> since, Optional<Instant> until) {
        return new StorySelection(since, until, language, sites, ids, least, growth);
    }

    public StorySelection in(Optional<String> language) {
        return new StorySelection(since, until, language, sites, ids, least, growth);
    }

    public StorySelection of(Set<String> sites) {
        return new StorySelection(since, until, language, Optional.of(sites), ids, least, growth);
    }

    public StorySelection among(Set<String> ids) {
        return new StorySelection(since, until, language, sites, Optional.of(ids), least, growth);
    }

    public StorySelection with(LeastCounts least) {
        return new StorySelection(since, until, language, sites, ids, least, growth);
    }

    public StorySelection grown(Optional<Window> growth) {
        return new StorySelection(since, until, language, sites, ids, least, growth);
    }
}
