package newsloom.store.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import newsloom.model.story.Membership;

/**
 * Who reported a story, when, and from whom they copied it.
 *
 * @param publishers who was first comes first; those without a date last
 * @param days how many articles were published on which day (UTC)
 * @param undated how many articles have no date
 * @param copying who copied most comes first
 */
public record Coverage(
        List<PublisherCoverage> publishers, SortedMap<LocalDate, Integer> days, int undated, List<Copying> copying) {
    private static final Comparator<PublisherCoverage> EARLIEST_FIRST = Comparator.comparing(
                    (PublisherCoverage each) -> each.first().orElse(Instant.MAX))
            .thenComparing(PublisherCoverage::publisher);
    private static final Comparator<Copying> MOST_FIRST = Comparator.comparingInt(Copying::articles)
            .reversed()
            .thenComparing(Copying::by)
            .thenComparing(Copying::from);

    /**
     * What one publisher reported.
     *
     * @param first when its first article was published
     * @param reports in its own words
     */
    public record PublisherCoverage(String publisher, Optional<Instant> first, int reports, int copies) {}

    /** How many articles one publisher copied from another, or from itself. */
    public record Copying(String by, String from, int articles) {}

    public Coverage {
        publishers = publishers.stream().sorted(EARLIEST_FIRST).toList();
        copying = copying.stream().sorted(MOST_FIRST).toList();
        days = new TreeMap<>(days);
    }

    /** @param members hands on the members of the story, the earliest first */
    public static Coverage of(Consumer<Consumer<Membership>> members) {
        CoverageCounter counter = new CoverageCounter();
        members.accept(counter::add);
        return counter.coverage();
    }

    /** What it calls itself, else its site. */
    public static String publisher(Membership member) {
        return member.publisher().or(() -> member.article().site()).orElse("publisher unknown");
    }
}
