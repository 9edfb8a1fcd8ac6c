package newsloom.watch.rule;

import java.util.List;
import java.util.function.Consumer;
import newsloom.model.ArticleKey;
import newsloom.query.Query;

/** Finds what is stored, as whoever searches does. */
@FunctionalInterface
public interface PastArticles {

    /** All that match, some at a time. */
    void find(Query query, Consumer<List<ArticleKey>> each);
}
