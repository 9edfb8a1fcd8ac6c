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
 */
public record WatchRules(Set<NewsKind> kinds, List<Integer> spread) {
    private static final List<Integer> SPREAD = List.of(3, 10);

    public WatchRules {
        Checks.require(!kinds.isEmpty(), "A watch tells something.");
        kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds)); // written down in one order
        spread = spread.stream().distinct().sorted().toList();
        Checks.require(spread.stream().allMatch(owners -> owners > 1), "A story spreads from 2 owners on.");
        Checks.require(kinds.contains(NewsKind.SPREAD) != spread.isEmpty(), "Spread is told at some number of owners.");
    }

    /** Of all kinds. */
    public static WatchRules defaults() {
        return of(EnumSet.allOf(NewsKind.class));
    }

    /** With the usual numbers. */
    public static WatchRules of(Collection<NewsKind> kinds) {
        return new WatchRules(Set.copyOf(kinds), kinds.contains(NewsKind.SPREAD) ? SPREAD : List.of());
    }

    public boolean tell(NewsKind kind) {
        return kinds.contains(kind);
    }
}
