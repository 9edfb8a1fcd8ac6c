package newsloom.evaluate;

import java.util.Optional;
import newsloom.model.Article;
import newsloom.model.Story;

/** Puts articles into stories as they arrive: Newsloom's engine, or another way that is measured beside it. */
public interface Grouping {

    void add(Article article);

    /** The story in which an article is now, of those that were added. */
    String storyOf(String article);

    /** The article of which this one is a copy. */
    default Optional<String> copyOf(String article) {
        return Optional.empty();
    }

    /** The story as it is now, with its evidence, where the grouping gives any. */
    default Optional<Story> story(String id) {
        return Optional.empty();
    }
}
