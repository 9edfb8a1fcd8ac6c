package newsloom.store.sql.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.model.ArticleKey;
import newsloom.model.delivery.OutgoingAlert;
import newsloom.model.story.StoryHead;
import newsloom.model.watch.Alert;
import newsloom.model.watch.AlertStep;
import newsloom.model.watch.NewsKind;
import newsloom.model.watch.NumberedAlert;
import newsloom.model.watch.Snooze;
import newsloom.store.sql.row.PartRow;
import newsloom.store.sql.row.RowJson;
import newsloom.store.sql.row.Times;
import newsloom.store.watch.AlertPage;
import newsloom.store.watch.MatchedStory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;
import org.jdbi.v3.core.statement.Query;

/** The rows of what was told, inside a transaction that someone else began. */
public record SqlAlerts(Handle handle) {
    private static final String MOVE = "UPDATE watch_state SET place = :to WHERE place = :from";
    private static final String NUMBER = "UPDATE watch_state SET last_alert = last_alert + 1 RETURNING last_alert";
    private static final String OF_STORIES = """
            FROM memberships
            JOIN TABLE_ OF_ARTICLE ON OF_ARTICLE.language = memberships.language AND OF_ARTICLE.article = memberships.article
            WHERE memberships.generation = (SELECT number FROM generation) AND memberships.until_change IS NULL
              AND memberships.story IN (<stories>)
            """;
    private static final String MATCHED = "SELECT watch, story, MAX(is_past) AS is_past "
            + OF_STORIES.replace("TABLE_", "matches").replace("OF_ARTICLE", "matches")
            + "GROUP BY watch, story ORDER BY story, watch";
    private static final String THREADS = "SELECT DISTINCT story, thread "
            + OF_STORIES.replace("TABLE_", "thread_articles").replace("OF_ARTICLE", "thread_articles");
    private static final String TOLD = "SELECT thread, watch, kind, step FROM alerts WHERE thread IN (<threads>)";
    private static final String PUT = """
            INSERT INTO alerts (number, thread, watch, kind, step, at, story, silence, content)
            VALUES (:number, :thread, :watch, :kind, :step, :at, :story, :silence, :content)
            ON CONFLICT (thread, watch, kind, step) DO NOTHING
            """;
    /** The first mark stays. */
    private static final String MARK = """
            INSERT INTO thread_articles (language, article, thread)
            SELECT language, article, :thread FROM memberships
            WHERE generation = (SELECT number FROM generation) AND until_change IS NULL AND story = :story
            ON CONFLICT (language, article) DO NOTHING
            """;

    private static final String PAGE = """
            SELECT number, thread, content FROM alerts
            WHERE number < :before AND at >= :since AND content IS NOT NULL
              AND (silence IS NULL OR :silent = 1) AND (watch = :watch OR :every = 1)
            ORDER BY number DESC LIMIT :limit
            """;

    private static final String OF_THREADS = """
            SELECT number, thread, content FROM alerts
            WHERE thread IN (<threads>) AND watch = :watch AND content IS NOT NULL ORDER BY number
            """;

    private static final String WITH_ARTICLE = """
            SELECT number, thread, content FROM alerts
            WHERE thread IN (SELECT thread FROM thread_articles WHERE article = :article AND language = :language)
              AND content IS NOT NULL
            """;

    long place() {
        return handle.createQuery("SELECT place FROM watch_state")
                .mapTo(long.class)
                .one();
    }

    /** @param heads of the stories, by their ids */
    List<MatchedStory> matched(Collection<String> stories, Map<String, StoryHead> heads) {
        Map<String, Set<Long>> threads = threads(stories);
        Map<Told, Set<AlertStep>> told =
                told(threads.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Map<Long, Snooze> snoozes = new SqlThreads(handle)
                .snoozes(threads.values().stream().flatMap(Set::stream).toList());
        return ofStories(MATCHED, stories)
                .map((row, context) -> matched(
                        row, heads, new Threads(threads.getOrDefault(row.getString("story"), Set.of()), told, snoozes)))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    boolean move(long from, long to) {
        return handle.createUpdate(MOVE).bind("from", from).bind("to", to).execute() == 1;
    }

    /** Those that were not told before, each in the thread of its story. */
    void put(List<OutgoingAlert> alerts) {
        Map<String, Long> threads = new HashMap<>();
        threads(alerts.stream().map(each -> each.alert().story()).collect(Collectors.toSet()))
                .forEach((story, all) -> threads.put(story, Collections.min(all)));
        alerts.stream()
                .filter(each -> each.alert().step().kind() == NewsKind.SOURCE)
                .map(each -> each.alert().story())
                .distinct()
                .forEach(source ->
                        new SqlSources(handle).thread(source).ifPresent(thread -> threads.put(source, thread)));
        for (OutgoingAlert outgoing : alerts) {
            Alert alert = outgoing.alert();
            long number = handle.createQuery(NUMBER).mapTo(long.class).one();
            NumberedAlert numbered =
                    new NumberedAlert(number, threads.computeIfAbsent(alert.story(), first -> number), alert);
            if (put(numbered)) {
                new SqlDeliveries(handle).put(numbered, outgoing);
            }
        }
        threads.forEach((story, thread) -> handle.createUpdate(MARK)
                .bind("story", story)
                .bind("thread", thread)
                .execute());
    }

    List<NumberedAlert> page(AlertPage page) {
        return handle.createQuery(PAGE)
                .bind("before", page.before())
                .bind("since", Times.micros(page.since()))
                .bind("silent", page.isWithSilent() ? 1 : 0)
                .bind("watch", page.watch().orElse(""))
                .bind("every", page.watch().isEmpty() ? 1 : 0)
                .bind("limit", page.limit())
                .map((row, context) -> numbered(row))
                .list();
    }

    /** The earliest first. */
    List<NumberedAlert> told(String watch, String story) {
        Set<Long> threads = threads(Set.of(story)).getOrDefault(story, Set.of());
        return handle.createQuery(OF_THREADS)
                .bindList(EmptyHandling.NULL_KEYWORD, "threads", List.copyOf(threads))
                .bind("watch", watch)
                .map((row, context) -> numbered(row))
                .list();
    }

    /** What was told of stories that had the article says no more what anybody wrote. */
    public void forget(ArticleKey article) {
        List<NumberedAlert> told = handle.createQuery(WITH_ARTICLE)
                .bind("article", article.id())
                .bind("language", article.language())
                .map((row, context) -> numbered(row))
                .list();
        told.forEach(each -> handle.execute(
                "UPDATE alerts SET content = ? WHERE number = ?",
                RowJson.write(each.alert().forgotten()),
                each.number()));
    }

    static NumberedAlert numbered(ResultSet row) throws SQLException {
        return new NumberedAlert(
                row.getLong("number"), row.getLong("thread"), RowJson.read(row.getString("content"), Alert.class));
    }

    private static Optional<MatchedStory> matched(ResultSet row, Map<String, StoryHead> heads, Threads threads)
            throws SQLException {
        String watch = row.getString("watch");
        boolean isPast = row.getInt("is_past") == 1;
        return Optional.ofNullable(heads.get(row.getString("story")))
                .map(head -> new MatchedStory(watch, head, isPast, threads.toldBy(watch), threads.snooze()));
    }

    private boolean put(NumberedAlert numbered) {
        Alert alert = numbered.alert();
        return handle.createUpdate(PUT)
                        .bind("number", numbered.number())
                        .bind("thread", numbered.thread())
                        .bind("watch", alert.watch())
                        .bind("kind", alert.step().kind())
                        .bind("step", PartRow.text(alert.step().step()))
                        .bind("at", Times.micros(alert.at()))
                        .bind("story", alert.story())
                        .bind("silence", alert.silence())
                        .bind("content", RowJson.write(alert))
                        .execute()
                == 1;
    }

    /** Those of the articles of each story; none of a story of which nothing was told. */
    private Map<String, Set<Long>> threads(Collection<String> stories) {
        return ofStories(THREADS, stories)
                .map((row, context) -> Map.entry(row.getString("story"), row.getLong("thread")))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private Map<Told, Set<AlertStep>> told(Collection<Long> threads) {
        Map<Told, Set<AlertStep>> told = new HashMap<>();
        if (!threads.isEmpty()) {
            handle.createQuery(TOLD)
                    .bindList("threads", Set.copyOf(threads))
                    .map((row, context) -> told.computeIfAbsent(
                                    new Told(row.getLong("thread"), row.getString("watch")), first -> new HashSet<>())
                            .add(new AlertStep(NewsKind.valueOf(row.getString("kind")), row.getString("step"))))
                    .list();
        }
        return told;
    }

    private Query ofStories(String question, Collection<String> stories) {
        return handle.createQuery(question).bindList(EmptyHandling.NULL_KEYWORD, "stories", stories);
    }

    /** Of whom something was told. */
    private record Told(long thread, String watch) {}

    /** Those of a story. What was told in any of them counts: stories that were merged tell nothing anew. */
    private record Threads(Set<Long> threads, Map<Told, Set<AlertStep>> told, Map<Long, Snooze> snoozes) {
        Set<AlertStep> toldBy(String watch) {
            return threads.stream()
                    .flatMap(thread -> told.getOrDefault(new Told(thread, watch), Set.of()).stream())
                    .collect(Collectors.toSet());
        }

        Optional<Snooze> snooze() {
            return threads.stream()
                    .flatMap(thread -> Stream.ofNullable(snoozes.get(thread)))
                    .findFirst();
        }
    }
}
