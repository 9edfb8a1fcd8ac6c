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
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import newsloom.model.watch.MatchedWords;
import newsloom.model.watch.MatchedWords.Part;
import newsloom.query.Field;
import newsloom.query.Query;
import newsloom.query.SearchableArticle;
import newsloom.query.lucene.ArticleAnalyzer;
import newsloom.query.lucene.ArticleDocuments;
import newsloom.query.lucene.AskedWords;
import newsloom.query.lucene.NeededTerms;
import newsloom.query.lucene.PrefixBounds;
import newsloom.query.lucene.QueryTranslator;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreMode;

/** Says of each article that comes which of all watches ask for it: those whose search would find it. For any thread. */
public final class WatchMatcher {
    private static final Map<Part, Field> WITH_WORDS =
            new EnumMap<>(Map.of(Part.TITLE, Field.TITLE, Part.TEXT, Field.TEXT, Part.PUBLISHER, Field.PUBLISHER));

    private static final Comparator<MatchedWords> IN_ORDER = Comparator.comparing(MatchedWords::part)
            .thenComparingInt(MatchedWords::from)
            .thenComparingInt(MatchedWords::to);

    private final QueryTranslator translator;
    private final ArticleDocuments documents;
    private final AskedWords words;
    private final PrefixBounds bounds;
    private final Map<String, Asking> watches = new ConcurrentHashMap<>();
    private final Candidates candidates = new Candidates();

    /**
     * What a watch asks for.
     *
     * @param translated for articles that arrive
     */
    private record Asking(Query query, org.apache.lucene.search.Query translated) {}

    public WatchMatcher(ArticleAnalyzer analyzer, QueryTranslator translator) {
        this.translator = translator;
        this.documents = new ArticleDocuments(analyzer);
        this.words = new AskedWords(analyzer);
        this.bounds = new PrefixBounds(analyzer);
    }

    /** From now on these watches, by name, ask for this; another query of a name ends the one before. */
    public void put(Map<String, Query> asked) {
        asked.forEach((name, query) -> {
            Asking asking = new Asking(query, translator.translate(query, words));
            watches.put(name, asking);
            candidates.put(name, NeededTerms.of(asking.translated()));
        });
    }

    public void remove(Collection<String> names) {
        names.forEach(name -> {
            candidates.remove(name);
            watches.remove(name);
        });
    }

    /**
     * Those that ask for it, by name.
     *
     * @param at when it arrived: a watch for what is younger or older than so much means then
     */
    public List<WatchMatch> match(SearchableArticle article, Instant at) {
        IndexSearcher index = MemoryIndex.fromDocument(
                        documents.arriving(article, words, at), new KeywordAnalyzer(), true, false)
                .createSearcher();
        LeafReader reader = index.getLeafContexts().get(0).reader();
        try {
            List<WatchMatch> matches = new ArrayList<>();
            for (String name : candidates.of(reader)) {
                Optional<Matches> found =
                        Optional.ofNullable(watches.get(name)).flatMap(asking -> matches(asking, index));
                if (found.isPresent()) {
                    matches.add(new WatchMatch(name, words(found.get())));
                }
            }
            return matches;
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    private Optional<Matches> matches(Asking asking, IndexSearcher index) {
        try {
            return bounds.objection(asking.query(), index.getIndexReader()).isPresent()
                    ? Optional.empty()
                    : Optional.ofNullable(
                            index.createWeight(index.rewrite(asking.translated()), ScoreMode.COMPLETE_NO_SCORES, 1)
                                    .matches(index.getLeafContexts().get(0), 0));
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    private static List<MatchedWords> words(Matches matches) throws IOException {
        List<MatchedWords> words = new ArrayList<>();
        for (Map.Entry<Part, Field> part : WITH_WORDS.entrySet()) {
            MatchesIterator each = matches.getMatches(part.getValue().label());
            while (each != null && each.next()) {
                MatchesIterator inner = each.getSubMatches();
                if (inner == null) {
                    words.add(new MatchedWords(part.getKey(), each.startOffset(), each.endOffset()));
                }
                while (inner != null && inner.next()) {
                    words.add(new MatchedWords(part.getKey(), inner.startOffset(), inner.endOffset()));
                }
            }
        }
        return words.stream().distinct().sorted(IN_ORDER).toList();
    }

    private static UncheckedIOException inMemory(IOException cause) {
        return new UncheckedIOException("An article is matched in memory alone.", cause);
    }
}
