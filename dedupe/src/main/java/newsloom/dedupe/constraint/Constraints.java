package newsloom.dedupe.constraint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import newsloom.dedupe.story.ActiveArticle;
import newsloom.dedupe.story.MustLinkGroup;
import newsloom.dedupe.story.MustLinkGroup.Ruling;
import newsloom.dedupe.story.OpenStory;
import newsloom.model.Correction;
import newsloom.model.Evidence;

/** What corrections ask of the reports of a language: asked wherever one is placed, moved, merged with others or split off. */
public final class Constraints {
    /** All that ever came, by id; which came first decides nothing, for each says when it was made. */
    private final Map<String, Correction> corrections = new HashMap<>();

    private Map<String, Ruling> rulings = Map.of();

    /** Whether the correction is new; what it asks is known from {@link #renew} on. */
    public boolean add(Correction correction) {
        return corrections.putIfAbsent(correction.id(), correction) == null;
    }

    /**
     * Works out anew what is asked of whom.
     *
     * @param active finds the reports that are here by their articles
     * @return those of whom something else is said than before
     */
    public List<ActiveArticle> renew(Function<String, Optional<ActiveArticle>> active) {
        Map<String, Ruling> before = rulings;
        groups().flatMap(group -> group.present().stream()).forEach(ActiveArticle::free);
        rulings = ConstraintResolver.reconcile(Correction.inForce(corrections.values()));
        groups().forEach(group ->
                group.articles().forEach(article -> active.apply(article).ifPresent(this::arrive)));
        return Stream.concat(before.keySet().stream(), rulings.keySet().stream())
                .distinct()
                .filter(article -> !evidence(before, article).equals(evidence(rulings, article)))
                .flatMap(article -> active.apply(article).stream())
                .toList();
    }

    /** What is asked of articles that belong together, in the order of the corrections, the latest first. */
    public Stream<MustLinkGroup> groups() {
        return rulings.values().stream().map(Ruling::group).distinct();
    }

    /** A report has come of which corrections may speak. */
    public void arrive(ActiveArticle report) {
        if (!rulings.isEmpty()) {
            Optional.ofNullable(rulings.get(report.id())).ifPresent(ruling -> ruling.bind(report));
        }
    }

    /** Whether nobody ever asked for anything, as it mostly is. */
    public boolean areNone() {
        return rulings.isEmpty();
    }

    public void keepActive() {
        groups().forEach(MustLinkGroup::keepActive);
    }

    /** Whether a report may go to a story. */
    public boolean allow(ActiveArticle report, OpenStory story) {
        return report.group().isEmpty() || allow(List.of(report), story);
    }

    /** Whether two stories may become one, or reports go to a story. */
    public boolean allow(List<ActiveArticle> reports, OpenStory story) {
        return rulings.isEmpty()
                || reports.stream()
                        .flatMap(report -> report.group().stream())
                        .noneMatch(group -> isApart(group, story));
    }

    /** Whether some of these belong together with others: then they stay where those are. */
    public boolean hold(List<ActiveArticle> reports) {
        return !rulings.isEmpty()
                && reports.stream()
                        .flatMap(report -> report.group().stream())
                        .distinct()
                        .anyMatch(group -> !reports.containsAll(group.present()));
    }

    /** Who decided what about an article. */
    public List<Evidence> evidence(ActiveArticle report) {
        return report.group().isEmpty() ? List.of() : evidence(rulings, report.id());
    }

    private static List<Evidence> evidence(Map<String, Ruling> rulings, String article) {
        return Optional.ofNullable(rulings.get(article)).map(Ruling::evidence).orElseGet(List::of);
    }

    private static boolean isApart(MustLinkGroup group, OpenStory story) {
        return story.members().stream()
                .flatMap(member -> member.group().stream())
                .anyMatch(group::isApartFrom);
    }
}
