package newsloom.evaluate;

import java.util.Optional;
import newsloom.model.Article;
import newsloom.model.story.Membership;

/** Puts articles into stories as they arrive: Newsloom's engine, or another way that is measured beside it. */
public interface Grouping {

    void add(Article article);

    /** The story in which an article is now, of those that were added. */
    String storyOf(String article);

    /** The article of which this one is a copy. */
    default Optional<String> copyOf(String article) {
        return Optional.empty();
    }

    /** What holds an article where it is now, where the grouping gives any reasons. */
    default Optional<Membership> membership(String article) {
        return Optional.empty();
    }
}
