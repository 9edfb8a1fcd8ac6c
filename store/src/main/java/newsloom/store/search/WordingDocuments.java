package newsloom.store.search;

import java.time.Instant;
import java.util.Optional;
import newsloom.model.ArticleKey;
import newsloom.query.SearchableArticle;
import newsloom.query.lucene.ArticleDocuments;
import newsloom.store.Wording;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Makes of each wording of an article a document of the index, which says when it held, and finds those that hold at a time. */
final class WordingDocuments {
    /** Raised when documents are made otherwise: then the index is built anew. */
    static final int VERSION = 2;

    private static final String ARRIVED = "arrived";
    /** Missing where it holds now. */
    private static final String REPLACED = "replaced";

    private static final long SECOND = 1_000_000;
    /** Arrivals are what others say: nonsense must not stop the index. */
    private static final long MOST_SECONDS = Long.MAX_VALUE / SECOND - 1;

    private final ArticleDocuments documents;

    WordingDocuments(ArticleDocuments documents) {
        this.documents = documents;
    }

    Document of(Wording wording) {
        Document document = documents.of(SearchableArticle.of(wording.written().article()));
        document.add(new LongField(ARRIVED, micros(wording.written().at()), Store.NO));
        wording.replaced().ifPresent(then -> document.add(new LongField(REPLACED, micros(then), Store.NO)));
        return document;
    }

    /** The same of what holds at that time alone, or now. */
    static Query holding(Query query, Optional<Instant> at) {
        BooleanQuery.Builder holding = new BooleanQuery.Builder().add(query, Occur.MUST);
        at.ifPresentOrElse(
                time -> holding.add(until(ARRIVED, micros(time)), Occur.FILTER)
                        .add(until(REPLACED, micros(time)), Occur.MUST_NOT),
                () -> holding.add(new FieldExistsQuery(REPLACED), Occur.MUST_NOT));
        return holding.build();
    }

    /** What {@link newsloom.store.ArticleStore#wordings} gives of the article, as far as it is there. */
    static Query heldSince(ArticleKey article, Instant since) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(key(article)), Occur.FILTER)
                .add(until(REPLACED, micros(since) - 1), Occur.MUST_NOT)
                .build();
    }

    /** Of all wordings of an article. */
    static Term key(ArticleKey article) {
        return new Term(ArticleDocuments.KEY, SearchableArticle.key(article.language(), article.id()));
    }

    private static Query until(String field, long last) {
        return LongField.newRangeQuery(field, Long.MIN_VALUE, last);
    }

    /** As rows have them, so that both agree. */
    private static long micros(Instant time) {
        long seconds = Math.max(-MOST_SECONDS, Math.min(MOST_SECONDS, time.getEpochSecond()));
        return seconds * SECOND + time.getNano() / 1_000;
    }
}
