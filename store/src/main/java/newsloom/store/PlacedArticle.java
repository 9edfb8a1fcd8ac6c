package newsloom.store;

import java.util.Optional;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryHead;

/**
 * An article as it was written once, and where it is.
 *
 * @param isReplaced whether it was written otherwise later
 * @param place absent while it is in no story, and for what is replaced
 */
public record PlacedArticle(ArrivedArticle written, boolean isReplaced, Optional<Place> place) {

    /** That it is in a story. */
    public record Place(StoryHead story, Membership membership) {}
}
