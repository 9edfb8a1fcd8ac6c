package newsloom.dedupe.constraint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.dedupe.story.ActiveArticle;
import newsloom.dedupe.story.MustLinkGroup;
import newsloom.dedupe.story.MustLinkGroup.Ruling;
import newsloom.dedupe.story.OpenStory;
import newsloom.model.Correction;
import newsloom.model.Evidence;
import newsloom.model.Evidence.AnalystDecision;

/** What corrections ask of the reports of a language: asked wherever one is placed, moved, merged with others or split off. */
public final class Constraints {
    /** All that ever came, by id; which came first decides nothing, for each says when it was made. */
    private final Map<String, Correction> corrections = new HashMap<>();

    private Map<String, Ruling> rulings = Map.of();
    private Set<String> inForce = Set.of();
    private List<MustLinkGroup> groups = List.of();

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
        groups.stream().flatMap(group -> group.present().stream()).forEach(ActiveArticle::free);
        List<Correction> standing = Correction.inForce(corrections.values());
        inForce = standing.stream().map(Correction::id).collect(Collectors.toSet());
        rulings = ConstraintResolver.reconcile(standing);
        groups = rulings.values().stream().map(Ruling::group).distinct().toList();
        rulings.keySet().forEach(article -> active.apply(article).ifPresent(this::arrive));
        return Stream.concat(before.keySet().stream(), rulings.keySet().stream())
                .distinct()
                .filter(article -> !evidence(before, article).equals(evidence(rulings, article)))
                .flatMap(article -> active.apply(article).stream())
                .toList();
    }

    /** What is asked of articles that belong together, in the order of the corrections, the latest first. */
    public List<MustLinkGroup> groups() {
        return groups;
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
        groups.forEach(MustLinkGroup::keepActive);
    }

    /** Whether a report that comes may go to a story: it did not leave that. What left it makes room, if it came before. */
    public boolean allow(ActiveArticle report, OpenStory story) {
        return report.group().filter(group -> isIn(story, group::leaves)).isEmpty();
    }

    /** Whether two stories may become one, or reports move to a story. */
    public boolean allow(List<ActiveArticle> reports, OpenStory story) {
        return rulings.isEmpty()
                || reports.stream()
                        .flatMap(report -> report.group().stream())
                        .distinct()
                        .noneMatch(group -> isIn(story, group::isApartFrom));
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

    public boolean isInForce(String correction) {
        return inForce.contains(correction);
    }

    /** The id of the latest correction that speaks of a report, or of what it copies. */
    String latest(ActiveArticle report) {
        return Stream.of(report, report.family())
                .flatMap(named -> evidence(rulings, named.id()).stream())
                .flatMap(said ->
                        said instanceof AnalystDecision decision ? Stream.of(decision.correction()) : Stream.of())
                .findFirst()
                .orElse("");
    }

    private static List<Evidence> evidence(Map<String, Ruling> rulings, String article) {
        return Optional.ofNullable(rulings.get(article)).map(Ruling::evidence).orElseGet(List::of);
    }

    private boolean isIn(OpenStory story, Predicate<MustLinkGroup> asked) {
        return groups.stream()
                .filter(asked)
                .flatMap(other -> other.present().stream())
                .anyMatch(report -> report.story().shown() == story.shown());
    }
}
