package newsloom.store.kafka;

import java.util.List;
import java.util.Map;
import newsloom.store.ArrivedArticle;
import newsloom.store.Positions;
import newsloom.store.StoryStore;

/** The rows of articles. */
record ArticleRows(StoryStore store) implements SinkRows<ArrivedArticle> {

    @Override
    public int save(List<ArrivedArticle> articles, Positions positions) {
        return store.saveArticles(articles, positions);
    }

    @Override
    public Map<Integer, Long> positions(String topic) {
        return store.positions(topic);
    }
}
