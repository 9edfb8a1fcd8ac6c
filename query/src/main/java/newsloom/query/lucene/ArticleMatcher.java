package newsloom.query.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import newsloom.query.Query;
import newsloom.query.SearchableArticle;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.memory.MemoryIndex;

/** Says of single articles whether a query finds them, as an index with just that article would. */
public final class ArticleMatcher {
    private final QueryTranslator translator;
    private final ArticleDocuments documents;
    private final Query query;
    private final org.apache.lucene.search.Query lasting;

    public ArticleMatcher(ArticleAnalyzer analyzer, QueryTranslator translator, Query query) {
        this.translator = translator;
        this.documents = new ArticleDocuments(analyzer);
        this.query = query;
        this.lasting = translator.translate(query, Instant.EPOCH);
    }

    public boolean matches(SearchableArticle article, Instant now) {
        MemoryIndex index = MemoryIndex.fromDocument(documents.of(article), new KeywordAnalyzer());
        try {
            return index.createSearcher().count(query.dependsOnNow() ? translator.translate(query, now) : lasting) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
