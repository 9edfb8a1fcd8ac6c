package newsloom.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import newsloom.model.ArticleKey;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryPart;
import newsloom.store.ForgottenArticle;
import newsloom.store.sql.row.PartRow;
import newsloom.store.sql.row.RowJson;
import newsloom.store.sql.row.Times;
import newsloom.store.sql.watch.SqlAlerts;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/** The articles that may not be kept, inside a transaction that someone else began. */
record SqlForgotten(Handle handle) {
    private static final String PUT = """
            INSERT INTO forgotten (id, language, at, author) VALUES (:id, :language, :at, :author)
            ON CONFLICT (id, language) DO NOTHING
            """;
    private static final String ANY = "SELECT 1 FROM forgotten LIMIT 1";
    private static final String THESE = "SELECT * FROM forgotten WHERE id IN (<ids>) ORDER BY id, language";
    private static final String MEMBERSHIPS = """
            SELECT story, from_change, content FROM memberships
            WHERE generation = :generation AND language = :language AND article = :id
            """;
    private static final String PUT_MEMBERSHIP = """
            UPDATE memberships SET content = :content
            WHERE generation = :generation AND language = :language AND article = :id AND from_change = :from_change
            """;
    private static final String HEADS =
            "SELECT id AS story, from_change, content FROM stories WHERE generation = :generation AND id = :id";
    private static final String PUT_HEAD = """
            UPDATE stories SET content = :content
            WHERE generation = :generation AND id = :id AND from_change = :from_change
            """;

    /** Those of these ids; almost always there are none at all. */
    Set<ArticleKey> among(Collection<String> ids) {
        if (ids.isEmpty()
                || handle.createQuery(ANY).mapTo(int.class).findFirst().isEmpty()) {
            return Set.of();
        }
        return of(ids).stream().map(ForgottenArticle::article).collect(Collectors.toSet());
    }

    List<ForgottenArticle> of(Collection<String> ids) {
        return handle.createQuery(THESE)
                .bindList("ids", new TreeSet<>(ids))
                .map((row, context) -> new ForgottenArticle(
                        new ArticleKey(row.getString("language"), row.getString("id")),
                        Times.instant(row.getLong("at")),
                        row.getString("author")))
                .list();
    }

    /** What may be kept of what was told. */
    static StoryPart kept(StoryPart told, Set<ArticleKey> forgotten) {
        if (told instanceof Membership member) {
            return forgotten.contains(new ArticleKey(member.article().language(), member.id()))
                    ? member.forgotten()
                    : member;
        }
        StoryHead head = (StoryHead) told;
        return forgotten.contains(new ArticleKey(head.language(), head.canonical())) ? head.headlineForgotten() : head;
    }

    /** From now on, and in all rows that there are, also in those of other times and generations. */
    void forget(ForgottenArticle article) {
        key(handle.createUpdate(PUT), article.article())
                .bind("at", Times.micros(article.at()))
                .bind("author", PartRow.text(article.author()))
                .execute();
        for (int generation = 1; generation <= new SqlGenerations(handle).latest(); generation++) {
            forget(article.article(), generation);
        }
        new SqlAlerts(handle).forget(article.article());
    }

    private void forget(ArticleKey article, int generation) {
        List<Row> memberships = rows(key(handle.createQuery(MEMBERSHIPS), article), generation);
        for (Row row : memberships) {
            key(handle.createUpdate(PUT_MEMBERSHIP), article)
                    .bind("generation", generation)
                    .bind("from_change", row.change())
                    .bind("content", row.changed(Membership.class, Membership::forgotten))
                    .execute();
        }
        memberships.stream().map(Row::story).distinct().forEach(story -> forgetHeadline(article, generation, story));
    }

    private void forgetHeadline(ArticleKey article, int generation, String story) {
        for (Row row : rows(handle.createQuery(HEADS).bind("id", story), generation)) {
            handle.createUpdate(PUT_HEAD)
                    .bind("generation", generation)
                    .bind("id", story)
                    .bind("from_change", row.change())
                    .bind("content", row.changed(StoryHead.class, head -> (StoryHead) kept(head, Set.of(article))))
                    .execute();
        }
    }

    private static List<Row> rows(Query question, int generation) {
        return question.bind("generation", generation)
                .map((row, context) -> Row.of(row))
                .list();
    }

    private static <T extends SqlStatement<T>> T key(T statement, ArticleKey article) {
        return statement.bind("id", article.id()).bind("language", article.language());
    }

    private record Row(String story, long change, String content) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getString("story"), row.getLong("from_change"), row.getString("content"));
        }

        <P extends StoryPart> String changed(Class<P> type, UnaryOperator<P> change) {
            return RowJson.write(change.apply(RowJson.read(content, type)));
        }
    }
}
