package newsloom.dedupe.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsloom.model.Evidence;

/** What corrections ask of some articles: that they stay together, and apart from others. Perhaps of one article alone. */
public final class MustLinkGroup {
    private final List<String> articles = new ArrayList<>();
    private final Set<Side> sides = new HashSet<>();
    /** The active ones among the articles. */
    private final List<ActiveArticle> present = new ArrayList<>();

    public MustLinkGroup(String article) {
        articles.add(article);
    }

    /** In the order of the corrections that named them, the latest first. */
    public List<String> articles() {
        return articles;
    }

    public List<ActiveArticle> present() {
        return present;
    }

    /** Takes over what another asks. */
    public void take(MustLinkGroup other) {
        articles.addAll(other.articles);
        sides.addAll(other.sides);
    }

    public void stand(Side side) {
        sides.add(side);
    }

    public boolean isOn(Side side) {
        return sides.contains(side);
    }

    public boolean isApartFrom(MustLinkGroup other) {
        return sides.stream().anyMatch(side -> other.sides.contains(side.opposite()));
    }

    /** Whether one of these left a story that the other stayed in. */
    public boolean leaves(MustLinkGroup other) {
        return sides.stream().anyMatch(side -> side.left() && other.sides.contains(side.opposite()));
    }

    public void keepActive() {
        present.removeIf(report -> !report.isActive());
    }

    /** One with whom a report that has just come belongs: one that is not itself to follow it. */
    public static Optional<ActiveArticle> companion(ActiveArticle report) {
        return report.group().stream()
                .flatMap(group -> group.present.stream())
                .filter(other -> other != report && (!other.isPinned() || report.isPinned()))
                .min(Comparator.comparing(ActiveArticle::isPinned));
    }

    /** Whom the others follow: the first that was not itself pinned to another, if there is one. */
    public Optional<ActiveArticle> leader() {
        return present.stream()
                .filter(report -> !report.isPinned())
                .findFirst()
                .or(() -> present.stream().findFirst());
    }

    /**
     * One of the two sides of a split.
     *
     * @param split the correction's id
     * @param left whether it is the side that left the story
     */
    public record Side(String split, boolean left) {
        Side opposite() {
            return new Side(split, !left);
        }
    }

    /**
     * What corrections say of one article.
     *
     * @param pinned whether it follows the others of its must-link group
     * @param evidence who decided what, the latest first
     */
    public record Ruling(MustLinkGroup group, boolean pinned, List<Evidence> evidence) {
        /** Holds for the article, which is here now. */
        public void bind(ActiveArticle report) {
            report.bind(group, pinned);
            group.present.add(report);
        }
    }
}
