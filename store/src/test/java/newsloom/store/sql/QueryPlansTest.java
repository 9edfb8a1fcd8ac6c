package newsloom.store.sql;

import static newsloom.store.Stories.arrived;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import newsloom.model.Article;
import newsloom.model.ArticleKey;
import newsloom.model.Publisher;
import newsloom.model.Publishers;
import newsloom.model.story.StoryCounts;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryUpdate;
import newsloom.store.ArrivedArticle;
import newsloom.store.ArticlePage;
import newsloom.store.Positions;
import newsloom.store.Stories;
import newsloom.store.StoryStore;
import newsloom.store.list.ListedStory;
import newsloom.store.list.StoryPage;
import newsloom.store.list.StorySelection;
import newsloom.store.list.StorySelection.LeastCounts;
import newsloom.store.list.StorySelection.Window;
import newsloom.store.sql.watch.RowTransactions;
import newsloom.store.sql.watch.SqlAlertRetention;
import newsloom.store.sql.watch.SqlDeliveryStore;
import newsloom.store.sql.watch.SqlWatchStore;
import newsloom.store.watch.DeliveryStore;
import newsloom.store.watch.WatchStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read goes through an index, on both databases, however much is stored. */
class QueryPlansTest {
    private static final int STORIES = 2_000;
    private static final int BATCH = 500;
    private static final Instant NOON = Instant.parse("2023-05-26T12:00:00Z");

    private static final Instant LATE = NOON.plusSeconds(2L * STORIES);
    private static final Publishers OWNED =
            Publishers.of(List.of(new Publisher("site7.example", "Post 7", "Group", false)));
    private static final StoryHead VOICES = Stories.head("s7", 7, 2, "a7").counting(new StoryCounts(2, 0, 2));

    /** Of tables that grow, also by the names that they have within a question. */
    private static final Pattern WHOLE = Pattern.compile(
            "(SCAN|Seq Scan on) (stories|memberships|articles|revisions|changes|matches|watch_voices|watch_sources|alerts|deliveries|messages|thread_articles|came|now|past|prior|told|known)\\b.*");

    /** What is asked for the first few must come in the order of the index: to sort, all are read. */
    private static final Pattern WHOLE_OR_SORTED = Pattern.compile(WHOLE + "|TEMP B-TREE|Sort ");

    /** PostgreSQL would rather, of so few rows; so what it does instead shows whether an index serves. */
    private static final String READING_NO_TABLE_WHOLE = "&options=-c%20enable_seqscan=off";

    /** By the index that it must use, what is asked. */
    private static final Map<String, Consumer<Handle>> QUESTIONS = Map.ofEntries(
            Map.entry("stories_latest_first all", list(StorySelection.ALL)),
            Map.entry(
                    "stories_latest_first some",
                    list(StorySelection.ALL
                            .published(Optional.of(NOON.minusSeconds(9)), Optional.of(NOON.plusSeconds(9)))
                            .in(Optional.of("en"))
                            .with(new LeastCounts(2, 1, 1)))),
            Map.entry("memberships_by_site", list(StorySelection.ALL.of(Set.of("site7.example")))),
            Map.entry("stories_ ids", list(StorySelection.ALL.among(Set.of("s1", "s2")))),
            Map.entry(
                    "memberships_by_arrival",
                    list(StorySelection.ALL.grown(
                            Optional.of(new Window(NOON.plusSeconds(100), NOON.plusSeconds(150)))))),
            Map.entry(
                    "memberships_by_site of", handle -> new SqlStoryList(handle, Publishers.none()).sitesOf("Post 7")),
            Map.entry("stories_ count", handle -> new SqlStoryList(handle, Publishers.none()).count()),
            Map.entry("stories_ current", handle -> new SqlStoryReader(handle, Publishers.none()).current("s7")),
            Map.entry("stories_ then", handle -> new SqlStoryReader(handle, Publishers.none()).then("s7", NOON)),
            Map.entry(
                    "stories_ beginning", handle -> new SqlStoryReader(handle, Publishers.none()).idsBeginning("s77")),
            Map.entry("memberships_by_url", handle -> new SqlStoryReader(handle, Publishers.none()).membership("a7")),
            Map.entry(
                    "memberships_current",
                    handle -> new SqlStoryReader(handle, Publishers.none())
                            .storiesOf(List.of(new ArticleKey("en", "a7")))),
            Map.entry(
                    "memberships_of_story",
                    handle -> new SqlStoryReader(handle, Publishers.none()).members("s7", any -> {})),
            Map.entry(
                    "memberships_of_story members first",
                    handle -> new SqlStoryReader(handle, Publishers.none()).firstMembers("s7", 9)),
            Map.entry("memberships_of_story first", handle -> new SqlFirstArticles(handle).of(List.of("s7", "s8"), 1)),
            Map.entry(
                    "memberships_of_story_then",
                    handle -> new SqlStoryReader(handle, Publishers.none()).membersThen("s7", NOON, any -> {})),
            Map.entry(
                    "memberships_ placed",
                    handle -> new SqlStoryCourse(handle, Publishers.none()).placed("s7", any -> {})),
            Map.entry(
                    "memberships_of_story moves", handle -> new SqlStoryCourse(handle, Publishers.none()).moves("s7")),
            Map.entry(
                    "memberships_of_story_then moves",
                    handle -> new SqlStoryCourse(handle, Publishers.none()).moves("s7")),
            Map.entry(
                    "memberships_of_story neighbours",
                    handle -> new SqlStoryCourse(handle, Publishers.none()).neighbours("s7")),
            Map.entry("articles_by_url", handle -> new SqlArticles(handle).find("a7")),
            Map.entry(
                    "articles_ all",
                    handle -> new SqlArticles(handle)
                            .all(List.of(new ArticleKey("en", "a7"), new ArticleKey("en", "b")))),
            Map.entry("articles_ after", handle -> new SqlArticles(handle).after(new ArticleKey("en", "a7"), 9)),
            Map.entry(
                    "articles_by_arrival",
                    handle -> SqlArticlePage.of(
                            handle,
                            ArticlePage.first(9, Optional.empty(), Optional.empty())
                                    .after(written(7, 1)))),
            Map.entry(
                    "revisions_by_arrival",
                    handle -> SqlArticlePage.of(
                            handle,
                            ArticlePage.first(9, Optional.empty(), Optional.empty())
                                    .after(written(7, 1)))),
            Map.entry(
                    "memberships_current without",
                    handle -> new SqlStoryReader(handle, Publishers.none()).withoutText(new ArticleKey("en", "a7"), 9)),
            Map.entry(
                    "revisions_",
                    handle -> new SqlArticles(handle).revisions(written(7, 1).article())),
            Map.entry(
                    "articles_ wordings",
                    handle -> new SqlArticles(handle).wordings(Set.of(new ArticleKey("en", "a7")), NOON)),
            Map.entry(
                    "revisions_ wordings",
                    handle -> new SqlArticles(handle).wordings(Set.of(new ArticleKey("en", "a7")), NOON)),
            Map.entry(
                    "memberships_by_arrival first",
                    handle -> new SqlStoryReader(handle, Publishers.none()).firstTold()),
            Map.entry(
                    "memberships_ then",
                    handle -> new SqlStoryReader(handle, OWNED).storiesOf(List.of(new ArticleKey("en", "a7")), LATE)),
            Map.entry(
                    "stories_ of then",
                    handle -> new SqlStoryReader(handle, OWNED).storiesOf(List.of(new ArticleKey("en", "a7")), LATE)),
            Map.entry(
                    "memberships_of_story owners",
                    handle -> new OwnerCount(handle, OWNED).counted(List.of(VOICES), LATE)),
            Map.entry(
                    "memberships_of_story_then owners",
                    handle -> new OwnerCount(handle, OWNED).counted(List.of(VOICES), LATE)),
            Map.entry("matches_", handle -> watches(handle).uncounted(List.of(new ArticleKey("en", "a7")))),
            Map.entry("watch_voices_", handle -> watches(handle).voices("floods")),
            Map.entry("memberships_of_story voices", handle -> watches(handle).storyVoices("s7")),
            Map.entry("watch_sources_by_source", handle -> watches(handle).watchesGiven("post", NOON)),
            Map.entry("alerts_of_sources", handle -> watches(handle).toldOfSources(List.of("source/post"))),
            Map.entry(
                    "memberships_by_site reported",
                    handle -> watches(handle).wasReportedBy(List.of("site7.example"), "s7", NOON)),
            Map.entry("matches_ of", handle -> watches(handle).matches("floods", "s7", 20)),
            Map.entry("articles_ arrivals", handle -> watches(handle).arrivals(List.of("s7"))),
            Map.entry("deliveries_due form", handle -> deliveries(handle).form(NOON)),
            Map.entry("messages_waiting ready", handle -> deliveries(handle).ready(NOON)),
            Map.entry("deliveries_of_watch told", handle -> deliveries(handle).toldSince("floods", NOON)),
            Map.entry("alerts_by_time", handle -> new SqlAlertRetention(handle).drop(NOON, 9)),
            Map.entry("changes_", handle -> new SqlChangeLog(handle).after(17, 9)));

    @Test
    void sqliteReadsNoTableWhole(@TempDir Path folder) throws SQLException {
        StoreSettings settings = StoreSettings.at("jdbc:sqlite:" + folder.resolve("newsloom.db"));
        fill(settings);
        explain(Jdbi.create(settings.url()), "EXPLAIN QUERY PLAN ", "detail");
    }

    @Test
    void postgresReadsNoTableWhole() throws IOException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            StoreSettings settings =
                    StoreSettings.at(server.getJdbcUrl("postgres", "postgres")).as("postgres", "postgres");
            fill(settings);
            Jdbi.create(settings.url()).useHandle(handle -> handle.execute("ANALYZE")); // as the server does by and by
            explain(Jdbi.create(settings.url() + READING_NO_TABLE_WHOLE), "EXPLAIN ", "QUERY PLAN");
        }
    }

    private static void explain(Jdbi jdbi, String explaining, String column) throws SQLException {
        try (Handle handle = jdbi.open()) {
            for (Map.Entry<String, Consumer<Handle>> question : QUESTIONS.entrySet()) {
                Plans plans = new Plans(explaining, column);
                handle.setSqlLogger(plans);
                question.getValue().accept(handle);
                assertThat(String.join("\n", plans.lines))
                        .as(question.getKey())
                        .contains(question.getKey().replaceAll(" .*", ""))
                        .doesNotContainPattern(question.getKey().endsWith(" first") ? WHOLE_OR_SORTED : WHOLE);
                assertThat(plans.count("Index (Only )?Scan (Backward )?(using|on) (?!channels)"))
                        .as(question.getKey() + ": no index is read whole")
                        .isEqualTo(plans.count("Index Cond"));
            }
        }
    }

    private static void fill(StoreSettings settings) {
        try (StoryStore store = SqlStoryStore.open(settings)) {
            store.activate(1);
            for (int from = 1; from <= STORIES; from += BATCH) {
                Positions read = new Positions("stories", Map.of(0, (long) from));
                store.save(
                        1, arrived(numbers(from).mapToObj(QueryPlansTest::told).toList()), read);
                store.save(
                        1, arrived(numbers(from).mapToObj(QueryPlansTest::again).toList()), read);
                store.saveArticles(
                        numbers(from).mapToObj(number -> written(number, 0)).toList(), read);
                store.saveArticles(
                        numbers(from).mapToObj(number -> written(number, 1)).toList(), read);
            }
        }
    }

    private static IntStream numbers(int from) {
        return IntStream.range(from, from + BATCH);
    }

    private static StoryUpdate told(int number) {
        return Stories.story("s" + number, number, "a" + number, "b" + number);
    }

    private static StoryUpdate again(int number) {
        return Stories.story("s" + number, STORIES + number, "a" + number, "b" + number);
    }

    private static ArrivedArticle written(int number, int revision) {
        Article article = new Article(
                "a" + number,
                Optional.empty(),
                Optional.of("Post"),
                Optional.of("Rain"),
                "It rains " + revision + ".",
                Optional.of(NOON),
                Locale.ENGLISH);
        return new ArrivedArticle(article, NOON.plusSeconds(number + revision), number);
    }

    private static WatchStore watches(Handle handle) {
        return new SqlWatchStore(within(handle), new SqlStoryLookup(OWNED));
    }

    private static DeliveryStore deliveries(Handle handle) {
        return new SqlDeliveryStore(within(handle));
    }

    private static RowTransactions within(Handle handle) {
        return new RowTransactions() {
            @Override
            public <T> T transact(Function<Handle, T> action) {
                return action.apply(handle);
            }
        };
    }

    private static Consumer<Handle> list(StorySelection wanted) {
        return handle -> {
            StoryPage first = StoryPage.first(wanted, 20);
            ListedStory last = new ListedStory(Stories.head("s7", 7, 1, "a7"), 1);
            new SqlStoryList(handle, Publishers.none()).page(first);
            new SqlStoryList(handle, Publishers.none()).page(first.after(last));
        };
    }

    /** Asks of each question, once it is answered, how it was. */
    private static final class Plans implements SqlLogger {
        private final List<String> lines = new ArrayList<>();
        private final String explaining;
        private final String column;

        Plans(String explaining, String column) {
            this.explaining = explaining;
            this.column = column;
        }

        long count(String what) {
            return lines.stream().filter(Pattern.compile(what).asPredicate()).count();
        }

        /** Nothing else in JDBI tells what was bound. */
        @Override
        @SuppressWarnings("removal")
        public void logAfterExecution(StatementContext context) {
            List<String> names = context.getParsedSql().getParameters().getParameterNames();
            try (PreparedStatement plan = context.getConnection()
                    .prepareStatement(explaining + context.getParsedSql().getSql())) {
                for (int i = 0; i < names.size(); i++) {
                    context.getBinding()
                            .findForName(names.get(i), context)
                            .orElseThrow()
                            .apply(i + 1, plan, context);
                }
                ResultSet row = plan.executeQuery();
                while (row.next()) {
                    lines.add(row.getString(column));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
