package newsloom.query.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import newsloom.query.Query;
import newsloom.query.SearchableArticle;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;

/** Says of single articles whether a query finds them, as an index with just that article would. */
public final class ArticleMatcher {
    private final QueryTranslator translator;
    private final ArticleDocuments documents;
    private final PrefixBounds bounds;
    private final Query query;
    private final org.apache.lucene.search.Query lasting;

    public ArticleMatcher(ArticleAnalyzer analyzer, QueryTranslator translator, Query query) {
        this.translator = translator;
        this.documents = new ArticleDocuments(analyzer);
        this.bounds = new PrefixBounds(analyzer);
        this.query = query;
        this.lasting = translator.translate(query, Instant.EPOCH);
    }

    /** Not when a {@linkplain PrefixBounds beginning} stands for more of its words than can be looked for: then search refuses. */
    public boolean matches(SearchableArticle article, Instant now) {
        IndexSearcher index = MemoryIndex.fromDocument(documents.of(article), new KeywordAnalyzer())
                .createSearcher();
        try {
            return bounds.objection(query, index.getIndexReader()).isEmpty()
                    && index.count(query.dependsOnNow() ? translator.translate(query, now) : lasting) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
