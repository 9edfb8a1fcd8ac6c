package newsloom.watch.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import newsloom.model.watch.MatchedWords;
import newsloom.model.watch.MatchedWords.Part;
import newsloom.query.Field;
import newsloom.query.Query;
import newsloom.query.SearchableArticle;
import newsloom.query.lucene.ArticleAnalyzer;
import newsloom.query.lucene.ArticleDocuments;
import newsloom.query.lucene.AskedWords;
import newsloom.query.lucene.QueryTranslator;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.monitor.HighlightsMatch;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;

/** Says of each article that comes which of all watches ask for it: those whose search would find it. For any thread. */
public final class WatchMatcher implements AutoCloseable {
    /** At once; many thousands take more memory than they leave. */
    private static final int BATCH = 200;
    /** Ways in which the words of a query are looked up before it is run; more gain nothing. */
    private static final int PASSES = 2;

    private static final Map<Part, Field> WITH_WORDS =
            new EnumMap<>(Map.of(Part.TITLE, Field.TITLE, Part.TEXT, Field.TEXT, Part.PUBLISHER, Field.PUBLISHER));

    private final QueryTranslator translator;
    private final ArticleDocuments documents;
    private final AskedWords asked;
    private final Monitor monitor;

    public WatchMatcher(ArticleAnalyzer analyzer, QueryTranslator translator) {
        this.translator = translator;
        this.documents = new ArticleDocuments(analyzer);
        this.asked = new AskedWords(analyzer);
        try {
            this.monitor = new Monitor(new KeywordAnalyzer(), new MultipassTermFilteredPresearcher(PASSES));
        } catch (IOException e) {
            throw new UncheckedIOException("Watches are kept in memory alone.", e);
        }
    }

    /** From now on these watches, by name, ask for this; another query of a name ends the one before. */
    public void put(Map<String, Query> watches) {
        List<MonitorQuery> queries = new ArrayList<>();
        watches.forEach((name, query) -> queries.add(new MonitorQuery(name, translator.translate(query, asked))));
        try {
            for (int from = 0; from < queries.size(); from += BATCH) {
                monitor.register(queries.subList(from, Math.min(from + BATCH, queries.size())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Watches are kept in memory alone.", e);
        }
    }

    public void remove(Collection<String> watches) {
        try {
            monitor.deleteById(List.copyOf(watches));
        } catch (IOException e) {
            throw new UncheckedIOException("Watches are kept in memory alone.", e);
        }
    }

    /**
     * Those that ask for it, by name.
     *
     * @param at when it arrived: a watch for what is younger or older than so much means then
     */
    public List<WatchMatch> match(SearchableArticle article, Instant at) {
        try {
            return matches(monitor.match(documents.arriving(article, asked, at), HighlightsMatch.MATCHER));
        } catch (IOException e) {
            throw new UncheckedIOException("An article is matched in memory alone.", e);
        }
    }

    private static List<WatchMatch> matches(MatchingQueries<HighlightsMatch> found) {
        return found.getMatches().stream()
                .map(match -> new WatchMatch(match.getQueryId(), words(match)))
                .sorted(Comparator.comparing(WatchMatch::watch))
                .toList();
    }

    private static List<MatchedWords> words(HighlightsMatch match) {
        return WITH_WORDS.entrySet().stream()
                .flatMap(part -> match.getHits(part.getValue().label()).stream()
                        .map(hit -> new MatchedWords(part.getKey(), hit.startOffset, hit.endOffset)))
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Watches are kept in memory alone.", e);
        }
    }
}
