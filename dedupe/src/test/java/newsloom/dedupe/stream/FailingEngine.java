package newsloom.dedupe.stream;

import java.util.Set;
import newsloom.dedupe.StoryEngine;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.Article;
import newsloom.model.story.StoryUpdate;

/** An engine with a bug: it has already taken in an article of these ids when it fails on it. */
final class FailingEngine extends StoryEngine {
    private final Set<String> articles;
    private final Runnable failing;

    FailingEngine(Runnable failing, String... articles) {
        super(Parameters.defaults());
        this.failing = failing;
        this.articles = Set.of(articles);
    }

    @Override
    public StoryUpdate add(long entry, Article article) {
        StoryUpdate update = super.add(entry, article);
        if (articles.contains(article.id())) {
            failing.run();
        }
        return update;
    }

    static void fail() {
        throw new IllegalStateException("A bug.");
    }

    @SuppressWarnings("InfiniteRecursion") // that is the bug
    static void overflow() {
        overflow();
    }
}
