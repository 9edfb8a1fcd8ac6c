package newsloom.store.sql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsloom.model.ArticleKey;
import newsloom.model.LoggedChange;
import newsloom.model.LoggedChange.Kind;
import newsloom.store.sql.row.Times;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Deletes what is old, inside a transaction that someone else began, and says what. */
record SqlRetention(Handle handle, Instant now) {
    private static final String OLD_TEXTS = """
            SELECT id, language FROM articles WHERE arrived < :before
            ORDER BY arrived, log_offset, id, language LIMIT :most
            """;
    private static final String OLD_STORIES = """
            SELECT id, language FROM stories
            WHERE generation = (SELECT number FROM generation) AND until_change IS NULL AND from_at < :before
            ORDER BY from_at LIMIT :most
            """;
    private static final String OF_STORY = " WHERE generation = (SELECT number FROM generation) AND ";
    private static final String OF_ARTICLE = " WHERE id = :id AND language = :language";

    List<LoggedChange> dropTexts(Instant before, int most) {
        List<LoggedChange> dropped = old(OLD_TEXTS, before, most).stream()
                .map(row -> removed(new ArticleKey(row.language(), row.id()), now))
                .toList();
        deleteTexts(dropped);
        return dropped;
    }

    static LoggedChange removed(ArticleKey article, Instant now) {
        return new LoggedChange(
                0, now, Kind.REMOVAL, Optional.of(article.language()), Optional.empty(), Optional.of(article.id()));
    }

    /** All that these articles said. */
    void deleteTexts(List<LoggedChange> articles) {
        for (String table : List.of("revisions", "articles")) {
            PreparedBatch rows = handle.prepareBatch("DELETE FROM " + table + OF_ARTICLE);
            articles.forEach(each -> rows.bind("id", each.article())
                    .bind("language", each.language())
                    .add());
            rows.execute();
        }
    }

    List<LoggedChange> dropStories(Instant before, int most) {
        List<Row> old = old(OLD_STORIES, before, most);
        for (String rows : List.of("memberships" + OF_STORY + "story = :id", "stories" + OF_STORY + "id = :id")) {
            PreparedBatch deleted = handle.prepareBatch("DELETE FROM " + rows);
            old.forEach(story -> deleted.bind("id", story.id()).add());
            deleted.execute();
        }
        return old.stream()
                .map(story -> new LoggedChange(
                        0, now, Kind.REMOVAL, Optional.of(story.language()), Optional.of(story.id()), Optional.empty()))
                .toList();
    }

    private List<Row> old(String question, Instant before, int most) {
        return handle.createQuery(question)
                .bind("before", Times.micros(before))
                .bind("most", most)
                .map((row, context) -> new Row(row.getString("id"), row.getString("language")))
                .list();
    }

    private record Row(String id, String language) {}
}
