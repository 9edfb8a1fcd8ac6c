package newsloom.query.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import newsloom.model.Publishers;
import newsloom.query.ParsedQuery;
import newsloom.query.Query;
import newsloom.query.QueryParser;
import newsloom.query.SearchableArticle;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** An index of many finds with a query those of them that match it one by one. */
class QueryTranslatorProperties {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final String[] WORDS = {
        "flood", "floods", "oil", "price", "US", "us", "Müller", "Mueller", "Muller", "京都", "東京都", "Maine", "main",
        "d’Oil"
    };

    private final ArticleAnalyzer analyzer = new ArticleAnalyzer();
    private final QueryTranslator translator = new QueryTranslator(analyzer, Publishers.none());

    @Property(tries = 150)
    void anIndexAndSingleArticlesAreFoundAlike(
            @ForAll("articles") List<SearchableArticle> articles, @ForAll("queries") String typed) throws IOException {
        Query query = ((ParsedQuery) QueryParser.parse(typed)).query();
        ArticleMatcher matcher = new ArticleMatcher(analyzer, translator, query);
        List<String> alone = articles.stream()
                .filter(article -> matcher.matches(article, NOW))
                .map(SearchableArticle::key)
                .toList();
        assertThat(found(articles, query)).as(typed).containsExactlyInAnyOrderElementsOf(alone);
    }

    @Provide
    Arbitrary<List<SearchableArticle>> articles() {
        Arbitrary<String> text =
                Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(8).map(words -> String.join(" ", words));
        Arbitrary<Optional<Instant>> published = Arbitraries.integers()
                .between(0, 5)
                .map(days -> NOW.minusSeconds(86_400L * days))
                .optional();
        return Combinators.combine(Arbitraries.of("en", "fr", "de", ""), text, text.optional(), published)
                .as((language, title, body, time) -> new SearchableArticle(
                        language, "", title, body, Optional.of("x.example"), Optional.of("The X"), time))
                .list()
                .ofMaxSize(12)
                .map(QueryTranslatorProperties::numbered);
    }

    private static List<SearchableArticle> numbered(List<SearchableArticle> articles) {
        return IntStream.range(0, articles.size())
                .mapToObj(i -> {
                    SearchableArticle each = articles.get(i);
                    return new SearchableArticle(
                            each.language(),
                            "a" + i,
                            each.title(),
                            each.text(),
                            each.site(),
                            each.publisher(),
                            each.published());
                })
                .toList();
    }

    /** With a word in front, so that none is of exclusions alone. */
    @Provide
    Arbitrary<String> queries() {
        return clause(2)
                .flatMap(clause -> Arbitraries.of("", "(oil OR floods) ").map(first -> first + clause))
                .filter(typed -> QueryParser.parse(typed) instanceof ParsedQuery);
    }

    private static Arbitrary<String> clause(int depth) {
        Arbitrary<String> word = Arbitraries.of(WORDS);
        Arbitrary<String> term = Arbitraries.oneOf(
                word,
                word.list()
                        .ofMinSize(1)
                        .ofMaxSize(2)
                        .map(words -> words.stream().collect(Collectors.joining(" ", "\"", "\""))),
                word.list().ofSize(2).map(words -> "\"" + String.join(" ", words) + "\"~2"),
                Arbitraries.of("flo*", "oil*", "mue*", "東京都*"));
        Arbitrary<String> near = Combinators.combine(
                        term, Arbitraries.integers().between(1, 4), term)
                .as((left, distance, right) -> "(" + left + " NEAR/" + distance + " " + right + ")");
        Arbitrary<String> condition = Arbitraries.of(
                "language:fr", "published:<3d", "published:..2026-11-17", "publisher:x", "site:y.example");
        List<Arbitrary<String>> all =
                new ArrayList<>(List.of(term, near, condition, near.map(inner -> "title:" + inner)));
        if (depth > 0) {
            Arbitrary<String> inner = Arbitraries.lazy(() -> clause(depth - 1));
            all.add(inner.map(negated -> "NOT " + negated));
            all.add(Combinators.combine(inner, Arbitraries.of(" AND ", " OR "), inner)
                    .as((a, join, b) -> "(" + a + join + b + ")"));
        }
        return Arbitraries.oneOf(all);
    }

    private List<String> found(List<SearchableArticle> articles, Query query) throws IOException {
        ArticleDocuments documents = new ArticleDocuments(analyzer);
        try (Directory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
                for (SearchableArticle article : articles) {
                    writer.addDocument(documents.of(article));
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                List<String> keys = new ArrayList<>();
                for (ScoreDoc hit : searcher.search(translator.translate(query, NOW), 100).scoreDocs) {
                    keys.add(searcher.storedFields().document(hit.doc).get(ArticleDocuments.KEY));
                }
                return keys;
            }
        }
    }
}
