package newsloom.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import newsloom.bench.search.FollowedIndex.Build;
import newsloom.model.Publishers;
import newsloom.query.ParsedQuery;
import newsloom.query.Query;
import newsloom.query.QueryParser;
import newsloom.query.SearchableArticle;
import newsloom.query.lucene.ArticleAnalyzer;
import newsloom.query.lucene.ArticleDocuments;
import newsloom.query.lucene.ArticleMatcher;
import newsloom.query.lucene.QueryTranslator;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;

/** Newsloom's index by itself, without the stories that {@code newsloom search} joins to it. */
final class IndexTextSearch implements TextSearch, AutoCloseable {
    private final ArticleAnalyzer analyzer = new ArticleAnalyzer();
    private final QueryTranslator translator = new QueryTranslator(analyzer, Publishers.none());
    private final Path folder;
    private final Build build;
    private final Map<String, Long> numbers;
    private final DirectoryReader reader;

    /** @param numbers of the articles, by their keys */
    IndexTextSearch(Path folder, Build build, Map<String, Long> numbers) throws IOException {
        this.folder = folder;
        this.build = build;
        this.numbers = numbers;
        this.reader = DirectoryReader.open(FSDirectory.open(folder));
    }

    @Override
    public String name() {
        return "Newsloom's index";
    }

    @Override
    public Optional<List<Long>> first(SampleQuery query, boolean best) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        var translated = translator.translate(query.parsed(), Instant.EPOCH);
        TopDocs found = best
                ? searcher.search(translated, FIRST)
                : searcher.search(translated, FIRST, new Sort(ArticleDocuments.newestFirst()));
        List<Long> first = new ArrayList<>();
        for (ScoreDoc hit : found.scoreDocs) {
            String key = searcher.storedFields()
                    .document(hit.doc, Set.of(ArticleDocuments.KEY))
                    .get(ArticleDocuments.KEY);
            first.add(numbers.getOrDefault(key, Long.MIN_VALUE));
        }
        return Optional.of(first);
    }

    /** By the processor. */
    @Override
    public double secondsWriting() {
        return build.processor().toMillis() / 1e3;
    }

    @Override
    public boolean finds(LanguageCase each) {
        SearchableArticle article = new SearchableArticle(
                each.language(),
                "a",
                "1",
                Optional.of(each.text()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Query query = ((ParsedQuery) QueryParser.parse(each.query())).query();
        return new ArticleMatcher(analyzer, translator, query).matches(article, Instant.EPOCH);
    }

    @Override
    public long bytes() throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
