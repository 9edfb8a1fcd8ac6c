package newsloom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import newsloom.model.Article;
import newsloom.model.Publisher;
import newsloom.model.Publishers;
import newsloom.query.ParsedQuery;
import newsloom.query.Query;
import newsloom.query.QueryParser;
import newsloom.query.SearchableArticle;
import newsloom.query.lucene.ArticleAnalyzer;
import newsloom.query.lucene.QueryTranslator;
import newsloom.store.ArrivedArticle;
import newsloom.store.Positions;
import newsloom.store.StoryStore;
import newsloom.store.search.SearchIndexer;
import newsloom.store.search.SearchRequest;
import newsloom.store.search.SearchRequest.Order;
import newsloom.store.search.SearchResult.Found;
import newsloom.store.search.StorySearch;
import newsloom.store.sql.SqlStoryStore;
import newsloom.store.sql.StoreSettings;
import newsloom.watch.query.WatchMatcher;
import org.apache.kafka.common.utils.Utils;

/** A watch is told of the articles that a search for the same would find. */
class SearchAndWatchesProperties {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Publishers PUBLISHERS =
            Publishers.of(List.of(new Publisher("x.example", "The X", "Big Media", false)));
    private static final List<String> WORDS = List.of(
            "flood", "floods", "oil", "price", "US", "us", "Müller", "Mueller", "京都", "東京都", "Maine", "main", "d’Oil");

    @Property(tries = 8)
    void findTheSameArticles(@ForAll("articles") List<Article> articles, @ForAll("queries") List<String> typed)
            throws IOException {
        Map<String, Query> queries = new TreeMap<>();
        typed.forEach(each -> queries.put(each, ((ParsedQuery) QueryParser.parse(each)).query()));
        assertThat(watched(articles, queries)).isEqualTo(searched(articles, queries));
    }

    private static Map<String, NavigableSet<String>> watched(List<Article> articles, Map<String, Query> queries) {
        ArticleAnalyzer analyzer = new ArticleAnalyzer();
        Map<String, NavigableSet<String>> found = new TreeMap<>();
        WatchMatcher watches = new WatchMatcher(analyzer, new QueryTranslator(analyzer, PUBLISHERS));
        watches.put(queries);
        for (Article article : articles) {
            watches.match(SearchableArticle.of(article), NOW)
                    .forEach(match -> found.computeIfAbsent(match.watch(), none -> new TreeSet<>())
                            .add(article.id()));
        }
        return found;
    }

    /** Half of them by the index, and half by what is not in it yet. */
    private static Map<String, NavigableSet<String>> searched(List<Article> articles, Map<String, Query> queries)
            throws IOException {
        Path folder = Files.createTempDirectory("newsloom-search");
        Map<String, NavigableSet<String>> found = new TreeMap<>();
        try (StoryStore store = SqlStoryStore.open(StoreSettings.at("jdbc:sqlite:" + folder.resolve("newsloom.db")))) {
            store.activate(1);
            save(store, articles.subList(0, articles.size() / 2), 0);
            index(folder, store);
            save(store, articles.subList(articles.size() / 2, articles.size()), articles.size());
            StorySearch search = new StorySearch(folder.resolve("search"), store, PUBLISHERS, CLOCK);
            queries.forEach((typed, query) -> ((Found) search.search(
                            new SearchRequest(query, Order.RECENT, 1_000, 1_000, false, Optional.empty())))
                    .stories().stream()
                            .flatMap(story -> story.articles().stream())
                            .forEach(each -> found.computeIfAbsent(typed, none -> new TreeSet<>())
                                    .add(each.article().article().id())));
        } finally {
            Utils.delete(folder.toFile());
        }
        return found;
    }

    private static void save(StoryStore store, List<Article> articles, long from) {
        List<ArrivedArticle> arrived = new ArrayList<>();
        articles.forEach(article -> arrived.add(new ArrivedArticle(article, NOW, from + arrived.size())));
        store.saveArticles(arrived, new Positions("articles", Map.of(0, from + arrived.size())));
    }

    private static void index(Path folder, StoryStore store) {
        SearchIndexer indexer = SearchIndexer.open(folder.resolve("search"), store, Clock.systemUTC());
        Thread thread = new Thread(indexer);
        thread.start();
        indexer.close();
    }

    @Provide
    Arbitrary<List<Article>> articles() {
        Arbitrary<String> text =
                Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(12).map(words -> String.join(" ", words));
        Arbitrary<Optional<Instant>> published = Arbitraries.integers()
                .between(-1, 5)
                .map(days -> NOW.minus(Duration.ofDays(days)))
                .optional();
        Arbitrary<Article> article = Combinators.combine(
                        Arbitraries.of("en", "fr", "de", "ja", ""),
                        text.optional(),
                        text,
                        published,
                        Arbitraries.of("x.example", "y.example"))
                .as((language, title, body, time, site) -> new Article(
                        "?", Optional.empty(), Optional.of(site), title, body, time, Locale.forLanguageTag(language)));
        return article.list().ofMinSize(2).ofMaxSize(40).map(SearchAndWatchesProperties::numbered);
    }

    @Provide
    Arbitrary<List<String>> queries() {
        return clause(2)
                .flatMap(clause -> Arbitraries.of("", "(oil OR floods) ").map(first -> first + clause))
                .filter(typed -> QueryParser.parse(typed) instanceof ParsedQuery)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    private static List<Article> numbered(List<Article> articles) {
        List<Article> numbered = new ArrayList<>();
        for (Article each : articles) {
            numbered.add(new Article(
                    "a" + numbered.size(),
                    each.url(),
                    each.publisher(),
                    each.title(),
                    each.text(),
                    each.publishedAt(),
                    each.language()));
        }
        return numbered;
    }

    private static Arbitrary<String> clause(int depth) {
        Arbitrary<String> word = Arbitraries.of(WORDS);
        Arbitrary<String> phrase = word.list().ofSize(2).map(words -> '"' + String.join(" ", words) + '"');
        Arbitrary<String> term = Arbitraries.oneOf(
                word, phrase, phrase.map(words -> words + "~2"), Arbitraries.of("flo*", "oil*", "mue*", "東京都*"));
        Arbitrary<String> near = Combinators.combine(
                        term, Arbitraries.integers().between(1, 4), term)
                .as((left, distance, right) -> "(" + left + " NEAR/" + distance + " " + right + ")");
        Arbitrary<String> condition = Arbitraries.of(
                "language:fr",
                "published:<3d",
                "published:>48h",
                "published:..2026-11-17",
                "publisher:\"The X\"",
                "owner:\"big media\"",
                "site:y.example");
        Arbitrary<String> flat = Arbitraries.oneOf(term, near, condition, near.map(inner -> "title:" + inner));
        if (depth == 0) {
            return flat;
        }
        Arbitrary<String> inner = Arbitraries.lazy(() -> clause(depth - 1));
        return Arbitraries.oneOf(
                flat,
                inner.map(negated -> "NOT " + negated),
                Combinators.combine(inner, Arbitraries.of(" AND ", " OR "), inner)
                        .as((a, join, b) -> "(" + a + join + b + ")"));
    }
}
