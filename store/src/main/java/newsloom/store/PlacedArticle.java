package newsloom.store;

import java.util.Optional;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryHead;

/** An article with its text and where it is; absent while it is in no story. */
public record PlacedArticle(ArrivedArticle written, Optional<Place> place) {

    /** That it is in a story. */
    public record Place(StoryHead story, Membership membership) {}
}
