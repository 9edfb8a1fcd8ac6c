package newsloom.model.watch;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import newsloom.model.Checks;

/**
 * Of what a watch tells.
 *
 * @param spread at how many independent owners, each above 1, in rising order
 * @param publishers whose reports are told: sites, or names of publishers
 * @param surge when a surge is one
 * @param muted sites, or names of publishers, whose reports alone are no news
 */
public record WatchRules(
        Set<NewsKind> kinds,
        List<Integer> spread,
        List<String> publishers,
        SurgeSensitivity surge,
        List<String> muted) {
    private static final List<Integer> SPREAD = List.of(3, 10);
    private static final int MOST_PUBLISHERS = 200;

    public WatchRules {
        Checks.require(!kinds.isEmpty(), "A watch tells something.");
        kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds)); // written down in one order
        spread = spread.stream().distinct().sorted().toList();
        publishers = publishers.stream().distinct().toList();
        muted = muted.stream().distinct().sorted().toList();
        Checks.require(spread.stream().allMatch(owners -> owners > 1), "A story spreads from 2 owners on.");
        Checks.require(kinds.contains(NewsKind.SPREAD) != spread.isEmpty(), "Spread is told at some number of owners.");
        Checks.require(
                kinds.contains(NewsKind.PUBLISHER) != publishers.isEmpty(), "Publishers are told if some are named.");
        Checks.require(
                publishers.size() <= MOST_PUBLISHERS && muted.size() <= MOST_PUBLISHERS,
                "A watch names at most " + MOST_PUBLISHERS + " publishers.");
    }

    public WatchRules(Set<NewsKind> kinds, List<Integer> spread) {
        this(kinds, spread, List.of(), SurgeSensitivity.BALANCED, List.of());
    }

    /** Of all kinds of news that need no list; how sources do is for whoever looks after them. */
    public static WatchRules defaults() {
        return of(EnumSet.complementOf(EnumSet.of(NewsKind.PUBLISHER, NewsKind.SOURCE)));
    }

    /** With the usual numbers. */
    public static WatchRules of(Collection<NewsKind> kinds) {
        return new WatchRules(Set.copyOf(kinds), usualSpread(kinds));
    }

    /** At how many owners a spread is told where nobody says it. */
    public static List<Integer> usualSpread(Collection<NewsKind> kinds) {
        return kinds.contains(NewsKind.SPREAD) ? SPREAD : List.of();
    }

    public WatchRules muting(Collection<String> muted) {
        return new WatchRules(kinds, spread, publishers, surge, List.copyOf(muted));
    }

    public boolean tell(NewsKind kind) {
        return kinds.contains(kind);
    }
}
