package newsloom.store.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.model.ArticleKey;
import newsloom.model.Publishers;
import newsloom.query.SearchableArticle;
import newsloom.query.StoryConditions;
import newsloom.query.lucene.ArticleAnalyzer;
import newsloom.query.lucene.ArticleDocuments;
import newsloom.query.lucene.ArticleMatcher;
import newsloom.query.lucene.PrefixBounds;
import newsloom.query.lucene.QueryTranslator;
import newsloom.store.ArrivedArticle;
import newsloom.store.StoreUnavailableException;
import newsloom.store.StoryStore;
import newsloom.store.Wording;
import newsloom.store.search.SearchRequest.Order;
import newsloom.store.search.StoryHits.StoryHit;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Finds stories by the words of their articles: those of the index and the rows, joined with the stories of the rows. */
public final class StorySearch {
    private static final long MOST_MILLIS = 2_000;
    /** Some days. */
    private static final long UNBOUNDED_MILLIS = 1_000_000_000;

    private static final int PAGE = 200;
    private static final int MOST_READ = 5_000;
    private static final int MOST_FOR_SIZE = 1_000;

    private final Path folder;
    private final StoryStore store;
    private final InstantSource clock;
    private final ArticleAnalyzer analyzer = new ArticleAnalyzer();
    private final QueryTranslator translator;

    /**
     * @param folder of the index; it need not be there
     * @param publishers whose sites a query asks for by their names
     */
    public StorySearch(Path folder, StoryStore store, Publishers publishers, InstantSource clock) {
        this.folder = folder;
        this.store = store;
        this.clock = clock;
        this.translator = new QueryTranslator(analyzer, publishers);
    }

    /** @throws StoreUnavailableException when the database or the index cannot be read */
    public SearchResult search(SearchRequest request) {
        Instant now = clock.instant();
        SearchedRows rows = new SearchedRows(store, request.asOf().filter(now::isAfter));
        try (SearchSnapshot snapshot = SearchSnapshot.take(folder, rows, new ArticleDocuments(analyzer))) {
            Optional<String> objection = new PrefixBounds(analyzer).objection(request.query(), snapshot.reader());
            return objection.isPresent()
                    ? new SearchResult.Refused(objection.get())
                    : search(new Asked(request, rows, rows.at().orElse(now)), snapshot);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * All articles that each of these finds, the newest first, whatever it asks of their stories.
     *
     * @param each is given some at a time
     * @throws StoreUnavailableException when the database or the index cannot be read
     */
    public void articles(
            Collection<newsloom.query.Query> asked, BiConsumer<newsloom.query.Query, List<ArticleKey>> each) {
        articlesWhile(asked, (query, page) -> {
            each.accept(query, page);
            return true;
        });
    }

    /** The same, as long as more of each is wanted: {@code each} says whether it is. */
    public void articlesWhile(
            Collection<newsloom.query.Query> asked, BiPredicate<newsloom.query.Query, List<ArticleKey>> each) {
        SearchedRows rows = SearchedRows.now(store);
        try (SearchSnapshot snapshot = SearchSnapshot.take(folder, rows, new ArticleDocuments(analyzer))) {
            for (newsloom.query.Query query : asked) {
                pages(snapshot, query, each);
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private void pages(
            SearchSnapshot snapshot,
            newsloom.query.Query asked,
            BiPredicate<newsloom.query.Query, List<ArticleKey>> each)
            throws IOException {
        Query query = snapshot.holding(translator.translate(asked, clock.instant()));
        HitPages pages = new HitPages(new IndexSearcher(snapshot.reader()), query, false, UNBOUNDED_MILLIS);
        List<ArticleKey> page = pages.next(MOST_READ);
        while (!page.isEmpty() && each.test(asked, page)) {
            page = pages.next(MOST_READ);
        }
    }

    /**
     * What is asked.
     *
     * @param at that from which ages are counted
     */
    private record Asked(SearchRequest request, SearchedRows rows, Instant at) {}

    private SearchResult search(Asked asked, SearchSnapshot snapshot) throws IOException {
        SearchRequest request = asked.request();
        Query query = snapshot.holding(translator.translate(request.query(), asked.at()));
        HitPages pages =
                new HitPages(new IndexSearcher(snapshot.reader()), query, request.order() == Order.BEST, MOST_MILLIS);
        StoryConditions conditions = StoryConditions.of(request.query());
        StoryHits hits = new StoryHits(conditions, asked.at());
        boolean all = read(pages, hits, asked);
        return new SearchResult.Found(
                stories(asked, hits.first(request.order(), request.limit())),
                conditions.isEmpty() ? pages.total() : hits.articles(),
                conditions.isEmpty() ? pages.isExact() : all && !pages.isCutShort(),
                remark(snapshot, pages).or(() -> asked.rows().remark()));
    }

    /** As many as it takes to know the stories that come first; says whether these were all. */
    private boolean read(HitPages pages, StoryHits hits, Asked asked) throws IOException {
        SearchRequest request = asked.request();
        int most = request.order() == Order.SIZE ? MOST_FOR_SIZE : MOST_READ;
        int wanted = request.order() == Order.SIZE ? Integer.MAX_VALUE : request.limit();
        List<ArticleKey> page = pages.next(PAGE);
        while (!page.isEmpty()) {
            hits.add(page, asked.rows().storiesOf(page));
            if (hits.stories() > wanted || pages.read() >= most) {
                return false;
            }
            page = pages.next(PAGE);
        }
        return true;
    }

    private List<FoundStory> stories(Asked asked, List<StoryHit> hits) throws IOException {
        SearchRequest request = asked.request();
        Map<ArticleKey, ArrivedArticle> texts =
                asked
                        .rows()
                        .wordings(hits.stream()
                                .flatMap(hit -> shown(hit, request))
                                .toList())
                        .stream()
                        .map(Wording::written)
                        .collect(Collectors.toMap(ArrivedArticle::key, found -> found));
        Query words = words(asked);
        List<FoundStory> stories = new ArrayList<>();
        for (StoryHit hit : hits) {
            List<FoundArticle> articles = new ArrayList<>();
            for (ArrivedArticle each : shown(hit, request)
                    .flatMap(key -> Stream.ofNullable(texts.get(key)))
                    .toList()) {
                articles.add(found(asked, words, each));
            }
            stories.add(new FoundStory(hit.story(), articles, hit.articles().size()));
        }
        return stories;
    }

    private static Stream<ArticleKey> shown(StoryHit hit, SearchRequest request) {
        return hit.articles().stream().limit(request.shown());
    }

    /** @param words any of which are marked */
    private FoundArticle found(Asked asked, Query words, ArrivedArticle article) throws IOException {
        SearchableArticle searched = SearchableArticle.of(article.article());
        List<String> clauses = asked.request().explained()
                ? asked.request().query().parts().stream()
                        .filter(part -> new ArticleMatcher(analyzer, translator, part).matches(searched, asked.at()))
                        .map(newsloom.query.Query::toString)
                        .toList()
                : List.of();
        return new FoundArticle(article, new PassageFinder(analyzer).passages(article.article(), words), clauses);
    }

    private Query words(Asked asked) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        asked.request().query().words().forEach(word -> any.add(translator.translate(word, asked.at()), Occur.SHOULD));
        return any.build();
    }

    private static Optional<String> remark(SearchSnapshot snapshot, HitPages hits) {
        return hits.isCutShort()
                ? Optional.of("The search took longer than 2 s and was ended: there may be more than what was found.")
                : snapshot.remark();
    }

    private StoreUnavailableException unreadable(IOException cause) {
        return new StoreUnavailableException(
                "The search index " + folder + " cannot be read: " + cause.getMessage(), cause);
    }
}
