package newsloom.dedupe.stream;

import java.util.List;
import java.util.Set;
import newsloom.dedupe.StoryEngine;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.Article;
import newsloom.model.Story;

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
    public List<Story> add(long entry, Article article) {
        List<Story> changed = super.add(entry, article);
        if (articles.contains(article.id())) {
            failing.run();
        }
        return changed;
    }

    static void fail() {
        throw new IllegalStateException("A bug.");
    }

    @SuppressWarnings("InfiniteRecursion") // that is the bug
    static void overflow() {
        overflow();
    }
}
