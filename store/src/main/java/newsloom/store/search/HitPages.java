package newsloom.store.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newsloom.model.ArticleKey;
import newsloom.query.lucene.ArticleDocuments;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;

/** The articles that a query finds, page by page; once it has taken too long there are no more. */
final class HitPages {
    /** Up to so many are counted exactly. */
    private static final int COUNTED = 10_000;

    private final IndexSearcher searcher;
    private final Query query;
    private final boolean byScore;
    private @Nullable ScoreDoc last;
    private int read;
    private long total;
    private boolean exact = true;

    /** @param byScore the best first, and otherwise the newest */
    HitPages(IndexSearcher searcher, Query query, boolean byScore, long mostMillis) {
        this.searcher = searcher;
        this.query = query;
        this.byScore = byScore;
        searcher.setTimeout(new QueryTimeoutImpl(mostMillis));
    }

    List<ArticleKey> next(int limit) throws IOException {
        if (isCutShort()) {
            return List.of();
        }
        TopDocs page = searcher.search(query, collecting(limit));
        if (read == 0) {
            exact = page.totalHits.relation == TotalHits.Relation.EQUAL_TO;
            total = exact ? page.totalHits.value : Math.min(COUNTED, page.totalHits.value);
        }
        read += page.scoreDocs.length;
        last = page.scoreDocs.length == 0 ? last : page.scoreDocs[page.scoreDocs.length - 1];
        return keys(page);
    }

    /** How many were given. */
    int read() {
        return read;
    }

    /** How many articles are found, or were when there were too many to go on counting. */
    long total() {
        return total;
    }

    boolean isExact() {
        return exact && !isCutShort();
    }

    boolean isCutShort() {
        return searcher.timedOut();
    }

    private CollectorManager<?, ? extends TopDocs> collecting(int limit) {
        int counted = read == 0 ? COUNTED : limit;
        return byScore
                ? new TopScoreDocCollectorManager(limit, last, counted)
                : new TopFieldCollectorManager(
                        new Sort(ArticleDocuments.newestFirst()), limit, (FieldDoc) last, counted);
    }

    private List<ArticleKey> keys(TopDocs page) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<ArticleKey> keys = new ArrayList<>();
        for (ScoreDoc hit : page.scoreDocs) {
            String key = stored.document(hit.doc, Set.of(ArticleDocuments.KEY)).get(ArticleDocuments.KEY);
            int end = key.indexOf('/');
            keys.add(new ArticleKey(key.substring(0, end), key.substring(end + 1)));
        }
        return keys;
    }
}
