package newsloom.app.service;

import java.util.List;
import newsloom.model.delivery.Delivery;
import newsloom.model.story.StoryHead;
import newsloom.model.watch.ArticleMatch;
import newsloom.model.watch.NumberedAlert;
import newsloom.model.watch.Watch;

/**
 * Why a watch has told of a story, or has not.
 *
 * @param told what it told, or what counts as told, the earliest first
 * @param deliveries what became of those
 * @param matches of the story's articles, the latest first
 * @param tried articles of the story, the earliest first, each with what of the query it holds
 * @param notMet what else it asks of the story and the story is not, and what is still to happen before it tells: sentences
 */
public record WatchReasons(
        Watch watch,
        StoryHead story,
        List<NumberedAlert> told,
        List<Delivery> deliveries,
        List<ArticleMatch> matches,
        List<TriedArticle> tried,
        List<String> notMet) {

    public WatchReasons {
        told = List.copyOf(told);
        deliveries = List.copyOf(deliveries);
        matches = List.copyOf(matches);
        tried = List.copyOf(tried);
        notMet = List.copyOf(notMet);
    }

    /**
     * An article that the query was held against.
     *
     * @param holds parts of the query that it matches
     * @param lacks those that it does not
     */
    public record TriedArticle(String headline, String id, List<String> holds, List<String> lacks) {
        public TriedArticle {
            holds = List.copyOf(holds);
            lacks = List.copyOf(lacks);
        }
    }
}
