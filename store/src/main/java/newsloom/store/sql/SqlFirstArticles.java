package newsloom.store.sql;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsloom.model.story.ArticleHeader;
import newsloom.store.sql.row.PartRow;
import newsloom.store.sql.row.RowJson;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads what is shown of stories in a list, inside a transaction that someone else began. */
record SqlFirstArticles(Handle handle) {
    /** One for each story: so the index gives as many as are wanted, and no others are read. */
    private static final String FIRST = """
            SELECT * FROM (
                SELECT story, published, arrived, article, content FROM memberships
                WHERE generation = (SELECT number FROM generation) AND story = :story%1$d AND until_change IS NULL
                ORDER BY published, arrived, article LIMIT :most) AS members%1$d
            """;

    private static final int STORIES_AT_ONCE = 50;

    /** By the ids of the stories. */
    Map<String, List<ArticleHeader>> of(Collection<String> stories, int most) {
        List<String> ids = stories.stream().map(PartRow::text).distinct().toList();
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + STORIES_AT_ONCE)
                .mapToObj(from -> ids.subList(from, Math.min(from + STORIES_AT_ONCE, ids.size())))
                .flatMap(some -> read(some, most))
                .sorted(First.EARLIEST_FIRST)
                .collect(Collectors.groupingBy(First::story, Collectors.mapping(First::article, Collectors.toList())));
    }

    private Stream<First> read(List<String> stories, int most) {
        Query question = handle.createQuery(IntStream.range(0, stories.size())
                        .mapToObj(FIRST::formatted)
                        .collect(Collectors.joining("UNION ALL ")))
                .bind("most", most);
        for (int i = 0; i < stories.size(); i++) {
            question.bind("story" + i, stories.get(i));
        }
        return question
                .map((row, context) -> new First(
                        row.getString("story"),
                        row.getLong("published"),
                        row.getLong("arrived"),
                        RowJson.read(row.getString("content"), Shown.class).article()))
                .list()
                .stream();
    }

    /** A member, with what orders it: no database promises an order of several questions. */
    private record First(String story, long published, long arrived, ArticleHeader article) {
        private static final Comparator<First> EARLIEST_FIRST = Comparator.comparingLong(First::published)
                .thenComparingLong(First::arrived)
                .thenComparing(first -> first.article().id());
    }

    /** Of a membership, without its reasons: to read these takes longest. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Shown(ArticleHeader article) {}
}
