package newsloom.bench.alerts;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newsloom.bench.latency.Beginning;
import newsloom.model.Article;
import newsloom.model.Publishers;
import newsloom.query.Query;
import newsloom.query.SearchableArticle;
import newsloom.query.lucene.ArticleAnalyzer;
import newsloom.query.lucene.QueryTranslator;
import newsloom.watch.query.WatchMatcher;

/** Holds articles against many watches, as the role that tells them does. */
public final class MatchSpeed {
    private static final int WARM_UP = 1_000;

    private MatchSpeed() {}

    /** Arguments: a file of JSON lines, watches, articles, the share of these that a word of a watch may stand in. */
    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[1]);
        List<Article> articles = Beginning.of(Path.of(arguments[0]), WARM_UP + Integer.parseInt(arguments[2]));
        Map<String, Query> watches = new DrawnWatches(articles, Double.parseDouble(arguments[3])).draw(count);
        ArticleAnalyzer analyzer = new ArticleAnalyzer();
        long before = usedBytes();
        long begun = processorNanos();
        WatchMatcher matcher = new WatchMatcher(analyzer, new QueryTranslator(analyzer, Publishers.none()));
        matcher.put(watches);
        double registering = (processorNanos() - begun) / 1e9;
        long bytes = usedBytes() - before;
        match(matcher, articles.subList(0, WARM_UP));
        begun = processorNanos();
        long matches = match(matcher, articles.subList(WARM_UP, articles.size()));
        double seconds = (processorNanos() - begun) / 1e9;
        int measured = articles.size() - WARM_UP;
        System.out.println(
                "| watches | registered in, s | MB | articles/s of processor time | matches an article | load |");
        System.out.println("|---|---|---|---|---|---|");
        System.out.printf(
                Locale.ROOT,
                "| %,d | %.1f | %.0f | %,.0f | %.1f | %s |%n",
                count,
                registering,
                bytes / 1e6,
                measured / seconds,
                (double) matches / measured,
                Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
    }

    private static long match(WatchMatcher matcher, List<Article> articles) {
        long matches = 0;
        for (Article article : articles) {
            matches +=
                    matcher.match(SearchableArticle.of(article), Instant.EPOCH).size();
        }
        return matches;
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long usedBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
