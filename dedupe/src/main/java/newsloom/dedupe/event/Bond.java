package newsloom.dedupe.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsloom.model.Evidence;

/** What corrections ask of some articles: that they stay together, and apart from others. Perhaps of one article alone. */
final class Bond {
    private final List<String> articles = new ArrayList<>();
    private final Set<Side> sides = new HashSet<>();
    /** The active ones among the articles. */
    private final List<Report> present = new ArrayList<>();

    Bond(String article) {
        articles.add(article);
    }

    /** In the order of the corrections that named them, the latest first. */
    List<String> articles() {
        return articles;
    }

    List<Report> present() {
        return present;
    }

    /** Takes over what another asks. */
    void take(Bond other) {
        articles.addAll(other.articles);
        sides.addAll(other.sides);
    }

    void stand(Side side) {
        sides.add(side);
    }

    boolean isOn(Side side) {
        return sides.contains(side);
    }

    boolean isApartFrom(Bond other) {
        return sides.stream().anyMatch(side -> other.sides.contains(side.opposite()));
    }

    /** Whether one of these left a story that the other stayed in. */
    boolean leaves(Bond other) {
        return sides.stream().anyMatch(side -> side.left() && other.sides.contains(side.opposite()));
    }

    void arrive(Report report) {
        report.bond = this;
        present.add(report);
    }

    void keepActive() {
        present.removeIf(report -> report.slot == Report.RETIRED);
    }

    /** One with whom a report that has just come belongs: one that is not itself to follow it. */
    static Optional<Report> companion(Report report) {
        return Optional.ofNullable(report.bond).stream()
                .flatMap(bond -> bond.present.stream())
                .filter(other -> other != report && (!other.pinned || report.pinned))
                .min(Comparator.comparing(other -> other.pinned));
    }

    /** Whom the others follow: the first that was not itself pinned to another, if there is one. */
    Optional<Report> leader() {
        return present.stream()
                .filter(report -> !report.pinned)
                .findFirst()
                .or(() -> present.stream().findFirst());
    }

    /**
     * One of the two sides of a split.
     *
     * @param split the correction's id
     * @param left whether it is the side that left the story
     */
    record Side(String split, boolean left) {
        Side opposite() {
            return new Side(split, !left);
        }
    }

    /**
     * What corrections say of one article.
     *
     * @param pinned whether it follows the others of its bond
     * @param evidence who decided what, the latest first
     */
    record Ruling(Bond bond, boolean pinned, List<Evidence> evidence) {}
}
