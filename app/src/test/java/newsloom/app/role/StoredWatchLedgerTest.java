package newsloom.app.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import newsloom.model.Article;
import newsloom.model.Publishers;
import newsloom.model.story.ArticleHeader;
import newsloom.model.story.Membership;
import newsloom.model.story.MembershipCause;
import newsloom.model.story.StoryCounts;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryUpdate;
import newsloom.model.watch.Telling;
import newsloom.model.watch.Watch;
import newsloom.model.watch.WatchRules;
import newsloom.store.ArrivedArticle;
import newsloom.store.ArrivedUpdate;
import newsloom.store.Positions;
import newsloom.store.StoryStore;
import newsloom.store.search.StorySearch;
import newsloom.store.sql.SqlStoryStore;
import newsloom.store.sql.StoreSettings;
import newsloom.store.watch.AlertPage;
import newsloom.watch.rule.WatchSettings;
import newsloom.watch.rule.WatchWorker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredWatchLedgerTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Watch FLOODS = new Watch("floods", "flood", WatchRules.defaults(), Telling.to(), NOW, false);

    private final StoryStore store;
    private final StorySearch search;
    private long articles;

    StoredWatchLedgerTest(@TempDir Path folder) {
        this.store = SqlStoryStore.open(StoreSettings.at("jdbc:sqlite:" + folder.resolve("newsloom.db")));
        this.search = new StorySearch(folder.resolve("search"), store, Publishers.none(), Clock.systemUTC());
        store.activate(1);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsStoredIsToldOnceByWhoeverComesFirstAndWhateverWasThereBeforeIsNot() {
        come("a", "old", NOW.minusSeconds(60));
        store.watches().put(FLOODS);
        look();

        come("b", "new", NOW.plusSeconds(1));
        come("c", "old", NOW.plusSeconds(2));
        look();

        assertThat(told()).containsExactly("new FIRST_COVERAGE");
    }

    /** Two workers for a moment, as two processes would; then both end. */
    private void look() {
        try (WatchWorker one = worker();
                WatchWorker other = worker()) {
            new Thread(one).start();
            new Thread(other).start();
            await().until(() -> store.watches().place() == store.lastChange());
            await().until(() -> store.watches().unmatched().isEmpty());
            assertThat(one.failure()).isEmpty();
            assertThat(other.failure()).isEmpty();
        }
    }

    private WatchWorker worker() {
        return new WatchWorker(
                new StoredWatchLedger(store),
                search::articles,
                WatchSettings.of(Publishers.none()),
                cause -> false,
                Clock.systemUTC());
    }

    private List<String> told() {
        return store.watches().alerts(AlertPage.latest(Optional.of("floods"), false, 10)).stream()
                .map(each -> each.alert().story() + " " + each.alert().step().kind())
                .toList();
    }

    private void come(String id, String story, Instant at) {
        articles++;
        Article article = new Article(
                id,
                Optional.of(URI.create("https://post.example/" + id)),
                Optional.of("Post"),
                Optional.of("Flood " + id),
                "A flood.",
                Optional.of(at),
                Locale.ENGLISH);
        store.saveArticles(List.of(new ArrivedArticle(article, at, articles)), new Positions("articles", Map.of()));
        store.save(1, List.of(new ArrivedUpdate(placed(article, story), at)), new Positions("stories", Map.of()));
    }

    private StoryUpdate placed(Article article, String story) {
        Membership member = new Membership(
                new ArticleHeader(
                        "en",
                        article.id(),
                        article.headline(),
                        article.url(),
                        article.site(),
                        article.publisher(),
                        article.published()),
                story,
                articles,
                articles,
                0,
                MembershipCause.ARRIVED,
                Optional.empty(),
                true,
                Optional.empty(),
                0,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of(),
                List.of(),
                List.of());
        StoryHead head = new StoryHead(
                story,
                "en",
                articles,
                1,
                article.headline(),
                article.id(),
                1,
                article.id(),
                new StoryCounts(1, 0, 1),
                article.publishedAt(),
                article.publishedAt(),
                List.of(),
                Optional.empty());
        return new StoryUpdate(articles, List.of(member), List.of(head));
    }
}
