package newsloom.store.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import newsloom.model.story.Membership;
import newsloom.store.course.Coverage.Copying;
import newsloom.store.course.Coverage.PublisherCoverage;

/** Counts in one pass over the members of a story who reported it; of each it keeps its id and its publisher. */
final class CoverageCounter {
    private static final PublisherCoverage NOTHING = new PublisherCoverage("", Optional.empty(), 0, 0);

    /** Articles of one site are one publisher's, whatever it is called in them. */
    private final Map<String, String> names = new HashMap<>();

    private final Map<String, PublisherCoverage> publishers = new HashMap<>();
    private final Map<String, String> publisherOf = new HashMap<>();
    /** By the id of what was copied, then by who did. */
    private final Map<String, Map<String, Integer>> copies = new HashMap<>();

    private final TreeMap<LocalDate, Integer> days = new TreeMap<>();
    private int undated;

    void add(Membership member) {
        String publisher =
                names.computeIfAbsent(member.article().site().orElse(""), first -> Coverage.publisher(member));
        publishers.compute(publisher, (name, known) -> counted(name, known == null ? NOTHING : known, member));
        publisherOf.put(member.id(), publisher);
        member.copyOf()
                .ifPresent(original -> copies.computeIfAbsent(original, first -> new HashMap<>())
                        .merge(publisher, 1, Integer::sum));
        member.publishedAt()
                .ifPresentOrElse(
                        at -> days.merge(LocalDate.ofInstant(at, ZoneOffset.UTC), 1, Integer::sum), () -> undated++);
    }

    Coverage coverage() {
        Map<Copying, Integer> copying = new HashMap<>();
        copies.forEach((original, by) -> by.forEach((publisher, articles) -> copying.merge(
                new Copying(publisher, publisherOf.getOrDefault(original, "an article that is not here"), 0),
                articles,
                Integer::sum)));
        List<Copying> counted = copying.entrySet().stream()
                .map(each -> new Copying(each.getKey().by(), each.getKey().from(), each.getValue()))
                .toList();
        return new Coverage(List.copyOf(publishers.values()), days, undated, counted);
    }

    private static PublisherCoverage counted(String name, PublisherCoverage known, Membership member) {
        int copies = member.copyOf().isPresent() ? 1 : 0;
        Optional<Instant> first = known.first().or(member::publishedAt);
        return new PublisherCoverage(name, first, known.reports() + 1 - copies, known.copies() + copies);
    }
}
