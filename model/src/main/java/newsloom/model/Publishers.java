package newsloom.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Whose sites are whose, as far as users have said: what {@code publisher:} and {@code owner:} ask for, and by whom
 * independent publishers are counted. Names are compared without case and accents.
 */
public final class Publishers {
    private static final Publishers NONE = new Publishers(List.of());

    private final Map<String, Publisher> bySite = new TreeMap<>();
    private final Map<String, NavigableSet<String>> byName;
    private final Map<String, NavigableSet<String>> byOwner;

    private Publishers(Collection<Publisher> publishers) {
        publishers.forEach(each -> bySite.put(each.site(), each));
        byName = sitesBy(Publisher::name);
        byOwner = sitesBy(Publisher::owner);
    }

    /** Where nobody has said anything. */
    public static Publishers none() {
        return NONE;
    }

    /** Of two of one site the later holds. */
    public static Publishers of(Collection<Publisher> publishers) {
        return publishers.isEmpty() ? NONE : new Publishers(publishers);
    }

    public boolean isEmpty() {
        return bySite.isEmpty();
    }

    /** By their sites. */
    public Collection<Publisher> all() {
        return List.copyOf(bySite.values());
    }

    public Optional<Publisher> of(String site) {
        return Optional.ofNullable(bySite.get(site));
    }

    /** The sites of the publisher that is called so; none where nobody knows. */
    public Set<String> sitesOf(String publisher) {
        return sites(byName, publisher);
    }

    /** The sites of all publishers that the owner has. */
    public Set<String> sitesOwnedBy(String owner) {
        return sites(byOwner, owner);
    }

    /** The site that speaks for all of the same owner; itself where nobody knows the owner. */
    public String speakerFor(String site) {
        return of(site).flatMap(known -> Optional.ofNullable(byOwner.get(Folding.of(known.owner()))))
                .map(NavigableSet::first)
                .orElse(site);
    }

    private Map<String, NavigableSet<String>> sitesBy(Function<Publisher, String> name) {
        Map<String, NavigableSet<String>> sites = new HashMap<>();
        bySite.values()
                .forEach(each -> sites.computeIfAbsent(Folding.of(name.apply(each)), first -> new TreeSet<>())
                        .add(each.site()));
        return sites;
    }

    private static Set<String> sites(Map<String, NavigableSet<String>> by, String name) {
        return Set.copyOf(by.getOrDefault(Folding.of(name.strip()), new TreeSet<>()));
    }
}
