package newsloom.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import newsloom.bench.search.FollowedIndex.Build;
import newsloom.bench.stream.LongStream;
import newsloom.evaluate.LabelledArticle;
import newsloom.evaluate.LabelledReader;
import newsloom.ingest.read.DetectorSettings;
import newsloom.ingest.read.LanguageDetector;
import newsloom.model.Article;
import newsloom.model.Publishers;
import newsloom.store.search.SearchRequest;
import newsloom.store.search.SearchRequest.Order;
import newsloom.store.search.StorySearch;

/** Stores a long stream, indexes it, and asks what was stored, beside the search that databases have of their own. */
public final class SearchBench {
    private static final int CHARACTERS = 4_000;
    private static final int LIMIT = 10;
    private static final int PASSES = 10;
    private static final int A_SECOND = 200;
    private static final int SECONDS = 20;

    private final SearchBenchOptions options;
    private final StoredNews news;
    private final Path folder;

    private SearchBench(SearchBenchOptions options, StoredNews news) {
        this.options = options;
        this.news = news;
        this.folder = options.folder().resolve("search");
    }

    /** See {@link SearchBenchOptions#of}; the script beside this module names the cases. */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        SearchBenchOptions options = SearchBenchOptions.of(arguments);
        LabelledReader reader = new LabelledReader(new LanguageDetector(DetectorSettings.defaults()));
        List<Article> corpus = reader.read(options.corpus()).articles().stream()
                .map(LabelledArticle::article)
                .toList();
        try (StoredNews news = new StoredNews(options, new StoredStream(new LongStream(corpus, CHARACTERS)))) {
            new SearchBench(options, news).run();
        }
    }

    private void run() throws IOException, SQLException, InterruptedException {
        if (options.again()) {
            news.recall(options.articles());
        } else {
            news.write(options.articles());
        }
        System.out.printf(
                Locale.ROOT,
                "%,d articles in %,d stories, %,.1f MB of title and text; load %s.%n%n",
                options.articles(),
                news.sqlite().store().count(),
                news.textBytes() / 1e6,
                Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
        printStores();
        try (FollowedIndex index = new FollowedIndex(folder, news.sqlite().store())) {
            Build build = index.build();
            printPeers(build);
            printSearches();
            if (!options.again()) {
                printFreshness(index);
            }
        }
    }

    private void printFreshness(FollowedIndex index) throws IOException, InterruptedException {
        System.out.printf(
                Locale.ROOT,
                "Found after it was stored, at %d a second: %s ms (p50 / p99).%n",
                A_SECOND,
                index.freshness(news, A_SECOND, SECONDS));
    }

    private void printStores() throws IOException, SQLException {
        System.out.println(
                "| | articles/s | of processor time | rows of stories/s | story by id, ms: p50 / p99 | latest 50 with sources"
                        + " | MB | KB an article beyond 1.3 × text |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        System.out.println(news.sqlite().line(news.sqliteBytes(), news.textBytes()));
        if (news.postgres().isPresent()) {
            System.out.println(news.postgres().get().line(news.postgresBytes(), news.textBytes()));
        }
        System.out.println();
    }

    private void printPeers(Build build) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "The index was built of all rows in %,.1f s; its articles a second are by processor time.%n%n",
                build.elapsed().toMillis() / 1e3);
        List<SampleQuery> queries = new QuerySample(news.first()).draw();
        List<LanguageCase> cases = LanguageCase.read(options.cases());
        System.out.println("| | articles/s written | size / text | newest first, ms: p50 / p99 | best first"
                + " | same first ten | cases right |");
        System.out.println("|---|---|---|---|---|---|---|");
        try (IndexTextSearch ours = new IndexTextSearch(folder, build, news.numbers())) {
            for (TextSearch search :
                    Stream.concat(Stream.of(ours), news.peers().stream()).toList()) {
                Comparison comparison = Comparison.of(search, ours, queries);
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %s | %.2f | %s | %s | %s | %d of %d |%n",
                        search.name(),
                        Timings.rate(options.articles(), search.secondsWriting()),
                        (double) search.bytes() / news.textBytes(),
                        comparison.recent(),
                        comparison.best(),
                        comparison.agreement(),
                        LanguageCase.right(cases, search),
                        cases.size());
            }
        }
        System.out.println();
    }

    /** With the stories, as the command searches. */
    private void printSearches() {
        StorySearch search = new StorySearch(folder, news.sqlite().store(), Publishers.none(), Clock.systemUTC());
        List<SampleQuery> queries = new QuerySample(news.first()).draw();
        System.out.println("| stories by | newest first, ms: p50 / p99 | best first |");
        System.out.println("|---|---|---|");
        for (QueryKind kind : QueryKind.values()) {
            List<SampleQuery> ofKind =
                    queries.stream().filter(query -> query.kind() == kind).toList();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s |%n",
                    kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    timed(search, ofKind, Order.RECENT),
                    timed(search, ofKind, Order.BEST));
        }
        System.out.println();
    }

    private static Timings timed(StorySearch search, List<SampleQuery> queries, Order order) {
        List<SearchRequest> requests = queries.stream()
                .map(query -> new SearchRequest(query.parsed(), order, LIMIT, false))
                .toList();
        requests.forEach(search::search);
        Timings timings = new Timings();
        for (int pass = 0; pass < PASSES; pass++) {
            requests.forEach(request -> timings.time(() -> search.search(request)));
        }
        return timings;
    }
}
