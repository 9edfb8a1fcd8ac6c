package newsloom.store.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import newsloom.model.story.StoryHead;
import newsloom.query.PublisherSites;
import newsloom.query.SearchableArticle;
import newsloom.query.StoryConditions;
import newsloom.query.lucene.ArticleAnalyzer;
import newsloom.query.lucene.ArticleDocuments;
import newsloom.query.lucene.ArticleMatcher;
import newsloom.query.lucene.PrefixBounds;
import newsloom.query.lucene.QueryTranslator;
import newsloom.store.ArrivedArticle;
import newsloom.store.ArticleKey;
import newsloom.store.StoreUnavailableException;
import newsloom.store.StoryStore;
import newsloom.store.search.SearchRequest.Order;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Finds stories by the words of their articles: those of the index and the rows, joined with the stories of the rows. */
public final class StorySearch {
    /** By reports, and of so many by articles. */
    private static final Comparator<Optional<StoryHead>> LARGEST = Comparator.comparingInt(StorySearch::reports)
            .thenComparingInt(StorySearch::articles)
            .reversed();

    private static final long MOST_MILLIS = 2_000;
    private static final int PAGE = 200;
    private static final int MOST_READ = 5_000;
    private static final int MOST_FOR_SIZE = 1_000;
    private static final int SHOWN = 3;

    private final Path folder;
    private final StoryStore store;
    private final InstantSource clock;
    private final ArticleAnalyzer analyzer = new ArticleAnalyzer();
    private final QueryTranslator translator = new QueryTranslator(analyzer, PublisherSites.none());

    /** @param folder of the index; it need not be there */
    public StorySearch(Path folder, StoryStore store, InstantSource clock) {
        this.folder = folder;
        this.store = store;
        this.clock = clock;
    }

    /** @throws StoreUnavailableException when the database or the index cannot be read */
    public SearchResult search(SearchRequest request) {
        try (SearchSnapshot snapshot = SearchSnapshot.take(folder, store, new ArticleDocuments(analyzer))) {
            Optional<String> objection = new PrefixBounds(analyzer).objection(request.query(), snapshot.reader());
            return objection.isPresent()
                    ? new SearchResult.Refused(objection.get())
                    : search(request, snapshot, clock.instant());
        } catch (IOException e) {
            throw new StoreUnavailableException("The search index " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private SearchResult search(SearchRequest request, SearchSnapshot snapshot, Instant now) throws IOException {
        Query query = translator.translate(request.query(), now);
        IndexSearcher searcher = new IndexSearcher(snapshot.reader());
        HitPages hits =
                new HitPages(searcher, snapshot.withoutReplaced(query), request.order() == Order.BEST, MOST_MILLIS);
        Map<String, List<ArticleKey>> byStory = new LinkedHashMap<>();
        Map<String, StoryHead> heads = new LinkedHashMap<>();
        int most = request.order() == Order.SIZE ? MOST_FOR_SIZE : MOST_READ;
        int wanted = request.order() == Order.SIZE ? Integer.MAX_VALUE : request.limit();
        StoryConditions conditions = StoryConditions.of(request.query());
        for (List<ArticleKey> page = hits.next(PAGE);
                !page.isEmpty() && byStory.size() <= wanted && hits.read() <= most;
                page = hits.next(PAGE)) {
            join(page, conditions, now, byStory, heads);
        }
        return new SearchResult.Found(
                stories(request, byStory, heads), hits.total(), hits.isExact(), remark(snapshot, hits));
    }

    private void join(
            List<ArticleKey> page,
            StoryConditions conditions,
            Instant now,
            Map<String, List<ArticleKey>> byStory,
            Map<String, StoryHead> heads) {
        Map<ArticleKey, StoryHead> stories = store.storiesOf(page);
        for (ArticleKey key : page) {
            Optional<StoryHead> story = Optional.ofNullable(stories.get(key));
            if (conditions.isEmpty()
                    || story.filter(head -> conditions.hold(head, now)).isPresent()) {
                String id = story.map(StoryHead::id).orElse("article " + key);
                story.ifPresent(head -> heads.put(id, head));
                byStory.computeIfAbsent(id, first -> new ArrayList<>()).add(key);
            }
        }
    }

    private List<FoundStory> stories(
            SearchRequest request, Map<String, List<ArticleKey>> byStory, Map<String, StoryHead> heads)
            throws IOException {
        List<String> ids = new ArrayList<>(byStory.keySet());
        if (request.order() == Order.SIZE) {
            ids.sort(Comparator.comparing(id -> Optional.ofNullable(heads.get(id)), LARGEST));
        }
        List<String> shown = ids.subList(0, Math.min(request.limit(), ids.size()));
        Map<ArticleKey, ArrivedArticle> texts = store
                .articles(shown.stream()
                        .flatMap(id ->
                                byStory.getOrDefault(id, List.of()).stream().limit(SHOWN))
                        .toList())
                .stream()
                .collect(Collectors.toMap(found -> ArticleKey.of(found.article()), found -> found));
        Query words = words(request.query(), clock.instant());
        List<FoundStory> stories = new ArrayList<>();
        for (String id : shown) {
            List<FoundArticle> articles = new ArrayList<>();
            for (ArticleKey key : byStory.getOrDefault(id, List.of())) {
                Optional<ArrivedArticle> text = Optional.ofNullable(texts.get(key));
                if (text.isPresent()) {
                    articles.add(found(request, words, text.get()));
                }
            }
            int found = byStory.getOrDefault(id, List.of()).size();
            stories.add(new FoundStory(Optional.ofNullable(heads.get(id)), articles, found));
        }
        return stories;
    }

    /** @param words any of which are marked */
    private FoundArticle found(SearchRequest request, Query words, ArrivedArticle article) throws IOException {
        SearchableArticle searched = SearchableArticle.of(article.article());
        List<String> clauses = request.explained()
                ? request.query().parts().stream()
                        .filter(part ->
                                new ArticleMatcher(analyzer, translator, part).matches(searched, clock.instant()))
                        .map(newsloom.query.Query::toString)
                        .toList()
                : List.of();
        return new FoundArticle(article, new PassageFinder(analyzer).passages(article.article(), words), clauses);
    }

    private Query words(newsloom.query.Query query, Instant now) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        query.words().forEach(word -> any.add(translator.translate(word, now), Occur.SHOULD));
        return any.build();
    }

    private static int reports(Optional<StoryHead> story) {
        return story.map(head -> head.counts().reports()).orElse(0);
    }

    private static int articles(Optional<StoryHead> story) {
        return story.map(head -> head.counts().articles()).orElse(0);
    }

    private static Optional<String> remark(SearchSnapshot snapshot, HitPages hits) {
        return hits.isCutShort()
                ? Optional.of("The search took longer than 2 s and was ended: there may be more than what was found.")
                : snapshot.remark();
    }
}
