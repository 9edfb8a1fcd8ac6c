package newsloom.watch.rule;

import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import newsloom.model.ArticleKey;
import newsloom.query.Query;

/** Finds what is stored, as whoever searches does. */
@FunctionalInterface
public interface PastArticles {

    /** All that match each of these, some at a time: what is stored at one moment. */
    void find(Collection<Query> queries, BiConsumer<Query, List<ArticleKey>> each);
}
