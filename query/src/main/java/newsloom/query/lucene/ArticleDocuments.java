package newsloom.query.lucene;

import java.time.Instant;
import java.util.Locale;
import newsloom.query.Field;
import newsloom.query.SearchableArticle;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;

/** Makes of an article the document that the index holds and watches match: its words and no text of it. */
public final class ArticleDocuments {
    /** Under which an article is replaced and found again: {@link SearchableArticle#key()}. */
    public static final String KEY = "key";

    /** In milliseconds, of an article that arrives. */
    static final String AGE = "age";

    /** Far beyond what is meant, so that no difference of two overflows. */
    private static final long MOST_MILLIS = Long.MAX_VALUE / 2;

    private static final Instant EARLIEST = Instant.ofEpochMilli(Long.MIN_VALUE);
    private static final Instant LATEST = Instant.ofEpochMilli(Long.MAX_VALUE);

    private final ArticleAnalyzer analyzer;

    public ArticleDocuments(ArticleAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** The newest first; those without a date come last. */
    public static SortField newestFirst() {
        SortField newest = LongField.newSortField(name(Field.PUBLISHED), true, SortedNumericSelector.Type.MAX);
        newest.setMissingValue(Long.MIN_VALUE);
        return newest;
    }

    public Document of(SearchableArticle article) {
        return of(article, analyzer.of(Locale.forLanguageTag(article.language())));
    }

    private Document of(SearchableArticle article, Analyzer words) {
        Document document = new Document();
        document.add(new StringField(KEY, article.key(), Store.YES));
        document.add(new AnalyzedField(name(Field.TITLE), article.title(), words));
        article.text().ifPresent(text -> document.add(new AnalyzedField(name(Field.TEXT), text, words)));
        article.publisher()
                .ifPresent(publisher ->
                        document.add(new AnalyzedField(name(Field.PUBLISHER), publisher, analyzer.of(Locale.ROOT))));
        article.site().ifPresent(site -> document.add(new StringField(name(Field.SITE), site, Store.NO)));
        document.add(new StringField(name(Field.LANGUAGE), article.language(), Store.NO));
        article.published()
                .ifPresent(time -> document.add(new LongField(name(Field.PUBLISHED), millis(time), Store.NO)));
        return document;
    }

    /** As watches match it: with the words that they ask for, and with the age that it has when it arrives. */
    public Document arriving(SearchableArticle article, AskedWords asked, Instant at) {
        Document document = of(article, asked.of(Locale.forLanguageTag(article.language())));
        article.published().ifPresent(time -> document.add(new LongField(AGE, bounded(at) - bounded(time), Store.NO)));
        return document;
    }

    private static long bounded(Instant time) {
        return Math.max(-MOST_MILLIS, Math.min(MOST_MILLIS, millis(time)));
    }

    /** Years beyond 290 million become that year: nonsense in a source must not stop the index. */
    private static long millis(Instant time) {
        Instant kept = time.isBefore(EARLIEST) ? EARLIEST : time.isAfter(LATEST) ? LATEST : time;
        return kept.toEpochMilli();
    }

    static String name(Field field) {
        return field.label();
    }
}
