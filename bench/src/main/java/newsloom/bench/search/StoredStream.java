package newsloom.bench.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newsloom.bench.stream.LongStream;
import newsloom.dedupe.StoryEngine;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.Article;
import newsloom.store.ArrivedArticle;
import newsloom.store.ArrivedUpdate;

/** A long stream as sinks get it: its articles, and what the engine tells of them; they arrive at the pace of their dates. */
final class StoredStream {
    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    private static final Duration PACE = Duration.ofDays(1).dividedBy(1_400);

    private final LongStream stream;
    private final StoryEngine engine = new StoryEngine(Parameters.defaults());
    private long next;

    StoredStream(LongStream stream) {
        this.stream = stream;
    }

    Batch next(int count) {
        List<ArrivedArticle> articles = articles(count);
        List<ArrivedUpdate> updates = articles.stream()
                .map(each -> new ArrivedUpdate(engine.add(each.article()), each.at()))
                .filter(told -> !told.update().isEmpty())
                .toList();
        return new Batch(articles, updates, next);
    }

    /** Without what would be told of them, or of any that come later. */
    List<ArrivedArticle> articles(int count) {
        List<ArrivedArticle> articles = new ArrayList<>();
        for (Article article : stream.next(count)) {
            articles.add(new ArrivedArticle(article, START.plus(PACE.multipliedBy(next)), next++));
        }
        return articles;
    }

    /**
     * Some of it.
     *
     * @param end the offset behind the last
     */
    record Batch(List<ArrivedArticle> articles, List<ArrivedUpdate> updates, long end) {}
}
