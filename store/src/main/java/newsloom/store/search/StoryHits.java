package newsloom.store.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.model.ArticleKey;
import newsloom.model.story.StoryHead;
import newsloom.query.StoryConditions;
import newsloom.store.search.SearchRequest.Order;

/** The articles that a search finds, by the stories that they are in, as far as these meet what is asked of stories. */
final class StoryHits {
    /** By reports, and of so many by articles. */
    private static final Comparator<StoryHit> LARGEST = Comparator.comparingInt(StoryHit::reports)
            .thenComparingInt(StoryHit::articlesOfStory)
            .reversed();

    private final StoryConditions conditions;
    private final Instant now;
    /** In the order of their first articles. */
    private final Map<String, StoryHit> hits = new LinkedHashMap<>();

    private long articles;

    StoryHits(StoryConditions conditions, Instant now) {
        this.conditions = conditions;
        this.now = now;
    }

    /** @param stories of those that are in one */
    void add(List<ArticleKey> found, Map<ArticleKey, StoryHead> stories) {
        for (ArticleKey article : found) {
            Optional<StoryHead> story = Optional.ofNullable(stories.get(article));
            if (conditions.isEmpty()
                    || story.filter(head -> conditions.hold(head, now)).isPresent()) {
                articles++;
                hits.computeIfAbsent(
                                story.map(StoryHead::id).orElse(article.toString()),
                                first -> new StoryHit(story, new ArrayList<>()))
                        .articles()
                        .add(article);
            }
        }
    }

    int stories() {
        return hits.size();
    }

    long articles() {
        return articles;
    }

    List<StoryHit> first(Order order, int limit) {
        Stream<StoryHit> found = hits.values().stream();
        return (order == Order.SIZE ? found.sorted(LARGEST) : found)
                .limit(limit)
                .toList();
    }

    /** A story, or an article that is in none yet, and the articles of it that were found. */
    record StoryHit(Optional<StoryHead> story, List<ArticleKey> articles) {

        private int reports() {
            return story.map(head -> head.counts().reports()).orElse(0);
        }

        private int articlesOfStory() {
            return story.map(head -> head.counts().articles()).orElse(0);
        }
    }
}
