package newsloom.store.search;

import java.util.List;
import java.util.Optional;
import newsloom.model.story.StoryHead;

/**
 * A story of which a search has found articles.
 *
 * @param story absent for an article that is in no story yet
 * @param articles the first of those that were found, in the order that was asked for
 * @param found how many were, as far as was looked
 */
public record FoundStory(Optional<StoryHead> story, List<FoundArticle> articles, int found) {

    public FoundStory {
        articles = List.copyOf(articles);
    }
}
