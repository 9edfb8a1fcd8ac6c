package newsloom.store.search;

import java.util.List;
import java.util.Optional;
import newsloom.model.story.StoryHead;

/**
 * A story of which a search has found articles.
 *
 * @param story absent for an article that is in no story yet
 * @param articles those that were found, in the order that was asked for
 */
public record FoundStory(Optional<StoryHead> story, List<FoundArticle> articles) {

    public FoundStory {
        articles = List.copyOf(articles);
    }
}
