package newsloom.store.sql.watch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import newsloom.model.ArticleKey;
import newsloom.model.watch.NumberedAlert;
import newsloom.model.watch.Snooze;
import newsloom.store.sql.row.PartRow;
import newsloom.store.sql.row.RowJson;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;

/** The threads of what was told, as articles have them, inside a transaction that someone else began. */
record SqlThreads(Handle handle) {
    private static final String OF_ARTICLES = """
            SELECT DISTINCT thread FROM thread_articles WHERE language = :language AND article IN (<articles>)
            """;
    private static final String OF_STORY = """
            SELECT DISTINCT thread_articles.thread FROM memberships
            JOIN thread_articles ON thread_articles.language = memberships.language
              AND thread_articles.article = memberships.article
            WHERE memberships.generation = (SELECT number FROM generation) AND memberships.until_change IS NULL
              AND memberships.story = :story AND memberships.article NOT IN (<articles>)
            """;
    private static final String FIRST = """
            SELECT number, thread, content FROM alerts WHERE number IN (
                SELECT MIN(number) FROM alerts
                WHERE thread IN (<threads>) AND watch = :watch AND silence IS NULL AND content IS NOT NULL
                GROUP BY thread)
            ORDER BY number
            """;

    private static final String KEPT_BACK = """
            SELECT COUNT(*) FROM alerts
            WHERE thread IN (<threads>) AND watch = :watch AND silence = 'SNOOZED' AND number > (
                SELECT COALESCE(MAX(number), 0) FROM alerts
                WHERE thread IN (<threads>) AND watch = :watch AND silence IS NULL)
            """;

    /** Whether anything was told of it. */
    boolean snooze(String story, Snooze snooze) {
        List<Long> threads = ofStory(story, List.of());
        threads.forEach(thread -> handle.execute(
                "INSERT INTO snoozes (thread, content) VALUES (?, ?)"
                        + " ON CONFLICT (thread) DO UPDATE SET content = excluded.content",
                thread,
                RowJson.write(snooze)));
        return !threads.isEmpty();
    }

    boolean wake(String story) {
        return ofStory(story, List.of()).stream()
                        .mapToInt(thread -> handle.execute("DELETE FROM snoozes WHERE thread = ?", thread))
                        .sum()
                > 0;
    }

    /** By the threads. */
    Map<Long, Snooze> snoozes(Collection<Long> threads) {
        return handle.createQuery("SELECT thread, content FROM snoozes WHERE thread IN (<threads>)")
                .bindList(EmptyHandling.NULL_KEYWORD, "threads", Set.copyOf(threads))
                .map((row, context) ->
                        Map.entry(row.getLong("thread"), RowJson.read(row.getString("content"), Snooze.class)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    int keptBack(String watch, String story) {
        return handle.createQuery(KEPT_BACK)
                .bindList(EmptyHandling.NULL_KEYWORD, "threads", ofStory(story, List.of()))
                .bind("watch", watch)
                .mapTo(int.class)
                .one();
    }

    List<NumberedAlert> firstTold(String watch, Collection<ArticleKey> articles) {
        List<Long> threads = new ArrayList<>();
        idsByLanguage(articles)
                .forEach((language, ids) -> threads.addAll(handle.createQuery(OF_ARTICLES)
                        .bind("language", language)
                        .bindList("articles", ids)
                        .mapTo(Long.class)
                        .list()));
        return first(watch, threads);
    }

    List<NumberedAlert> firstTold(String watch, String story, Collection<ArticleKey> without) {
        return first(watch, ofStory(story, without));
    }

    private List<NumberedAlert> first(String watch, Collection<Long> threads) {
        return handle.createQuery(FIRST)
                .bindList(
                        EmptyHandling.NULL_KEYWORD, "threads", threads.stream().collect(Collectors.toSet()))
                .bind("watch", watch)
                .map((row, context) -> SqlAlerts.numbered(row))
                .list();
    }

    private List<Long> ofStory(String story, Collection<ArticleKey> without) {
        List<String> ids = without.isEmpty()
                ? List.of("") // no article is called so
                : without.stream().map(key -> PartRow.text(key.id())).toList();
        return handle.createQuery(OF_STORY)
                .bind("story", story)
                .bindList("articles", ids)
                .mapTo(Long.class)
                .list();
    }

    /** As the keys of rows begin with the language. */
    static Map<String, List<String>> idsByLanguage(Collection<ArticleKey> articles) {
        return articles.stream()
                .collect(Collectors.groupingBy(
                        ArticleKey::language, Collectors.mapping(key -> PartRow.text(key.id()), Collectors.toList())));
    }
}
