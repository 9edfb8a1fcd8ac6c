package newsloom.dedupe.story;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsloom.model.Evidence;
import org.jspecify.annotations.Nullable;

/** What corrections ask of some articles: that they stay together, and apart from others. Perhaps of one article alone. */
public final class MustLinkGroup {
    /** In the order of the corrections that named them, the latest first; each with its report if that is active. */
    private final Map<String, Optional<ActiveArticle>> articles = new LinkedHashMap<>();

    private final Set<Side> sides = new HashSet<>();
    /** The active reports in the order of the articles, as long as none has come or gone. */
    private @Nullable List<ActiveArticle> present;

    public MustLinkGroup(String article) {
        articles.put(article, Optional.empty());
    }

    public Set<String> articles() {
        return articles.keySet();
    }

    /** The active ones among the articles, in their order. */
    public List<ActiveArticle> present() {
        List<ActiveArticle> known = present == null
                ? articles.values().stream().flatMap(Optional::stream).toList()
                : present;
        present = known;
        return known;
    }

    /** Takes over what another asks. */
    public void take(MustLinkGroup other) {
        articles.putAll(other.articles);
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
        articles.replaceAll((article, report) -> report.filter(ActiveArticle::isActive));
        present = null;
    }

    /** Whom the others follow: the first that was not itself pinned to another, if there is one. */
    public Optional<ActiveArticle> leader() {
        return present().stream()
                .filter(report -> !report.isPinned())
                .findFirst()
                .or(() -> present().stream().findFirst());
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
            group.articles.put(report.id(), Optional.of(report));
            group.present = null;
        }
    }
}
