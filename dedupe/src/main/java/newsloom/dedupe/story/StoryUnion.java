package newsloom.dedupe.story;

import java.util.List;
import java.util.stream.Stream;
import newsloom.dedupe.vector.ArticleVector;
import org.jspecify.annotations.Nullable;

/**
 * Stories that corrections have made one: told as one, under the id of one of them, and still apart where reports are held
 * against their members. So whoever takes the correction back finds them as they were.
 */
public final class StoryUnion {
    private final OpenStory shown;
    private final List<OpenStory> parts;
    private @Nullable StoryTerms terms;

    /**
     * @param shown the part whose id and founding the others take on
     * @param parts in the order of their founding
     */
    public StoryUnion(OpenStory shown, List<OpenStory> parts) {
        this.shown = shown;
        this.parts = List.copyOf(parts);
    }

    OpenStory shown() {
        return shown;
    }

    List<OpenStory> parts() {
        return parts;
    }

    boolean isActive() {
        return shown.members().get(0).isActive();
    }

    boolean isLike(StoryUnion other) {
        return shown == other.shown && parts.equals(other.parts);
    }

    List<ActiveArticle> members() {
        return parts.stream().flatMap(part -> part.members().stream()).toList();
    }

    List<ActiveArticle> latest(int most) {
        List<ActiveArticle> sorted = parts.stream()
                .flatMap(part -> latest(part.members(), most))
                .sorted(ActiveArticle.BY_TIME)
                .toList();
        return latest(sorted, most).toList();
    }

    static Stream<ActiveArticle> latest(List<ActiveArticle> sorted, int most) {
        return sorted.subList(Math.max(0, sorted.size() - most), sorted.size()).stream();
    }

    StoryTerms terms() {
        StoryTerms counted = terms == null ? StoryTerms.of(members()) : terms;
        terms = counted;
        return counted;
    }

    void add(ArticleVector vector) {
        if (terms != null) {
            terms.add(vector);
        }
    }

    void remove(ArticleVector vector) {
        if (terms != null) {
            terms.remove(vector);
        }
    }
}
