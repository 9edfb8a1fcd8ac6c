package newsloom.bench.speed;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import newsloom.model.Article;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The nearest articles by Lucene: an index in memory, and its MoreLikeThis with the 60 strongest terms. */
final class LuceneSearch {
    private static final String TEXT = "text";
    private static final int TERMS = 60;
    private static final int NEAREST = 10;

    private final EnglishAnalyzer analyzer = new EnglishAnalyzer();
    private final IndexWriter writer;

    LuceneSearch() throws IOException {
        writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(analyzer));
    }

    void add(Article article) throws IOException {
        Document document = new Document();
        document.add(new TextField(TEXT, words(article), Field.Store.NO));
        writer.addDocument(document);
    }

    void addAll(List<Article> articles) throws IOException {
        for (Article article : articles) {
            add(article);
        }
    }

    /** Everything added so far becomes findable. */
    Finder open() throws IOException {
        return new Finder(DirectoryReader.open(writer), analyzer);
    }

    private static String words(Article article) {
        return article.title().orElse("") + '\n' + article.text();
    }

    /** Finds among what was there when it was opened. */
    static final class Finder {
        private final IndexSearcher searcher;
        private final MoreLikeThis like;

        private Finder(DirectoryReader reader, EnglishAnalyzer analyzer) throws IOException {
            searcher = new IndexSearcher(reader);
            like = new MoreLikeThis(reader);
            like.setAnalyzer(analyzer);
            like.setFieldNames(new String[] {TEXT});
            like.setMinTermFreq(1);
            like.setMinDocFreq(2);
            like.setMaxQueryTerms(TERMS);
        }

        int[] nearest(Article article) throws IOException {
            var found = searcher.search(like.like(TEXT, new StringReader(words(article))), NEAREST);
            int[] numbers = new int[found.scoreDocs.length];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = found.scoreDocs[i].doc;
            }
            return numbers;
        }
    }
}
