package newsloom.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import newsloom.model.ArticleKey;
import newsloom.model.Publishers;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryHead;
import newsloom.store.PlacedArticle;
import newsloom.store.sql.row.PartRow;
import newsloom.store.sql.row.RowJson;
import newsloom.store.sql.row.Times;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;
import org.jdbi.v3.core.statement.Query;

/** Reads the stories of the generation that is read, each time in one statement, so that it never sees half of a change. */
final class SqlStoryReader {
    private static final String CURRENT_ROWS =
            " generation = (SELECT number FROM generation) AND until_change IS NULL ";
    /** UNION drops what it has seen, so that even merges in a circle, which would be a bug elsewhere, come to an end. */
    private static final String CURRENT = """
            WITH RECURSIVE trail (step, successor) AS (
                SELECT id, merged_into FROM stories WHERE id = :id AND CURRENT_ROWS
                UNION
                SELECT id, merged_into FROM stories JOIN trail ON id = successor WHERE CURRENT_ROWS)
            SELECT * FROM stories WHERE id IN (SELECT step FROM trail WHERE successor IS NULL) AND CURRENT_ROWS
            """.replace("CURRENT_ROWS", CURRENT_ROWS);

    /** What was told last before that time. */
    private static final String ROWS_THEN = " generation = (SELECT number FROM generation) AND from_at <= :at"
            + " AND (until_at IS NULL OR until_at > :at) ";

    private static final String THEN = CURRENT.replace(CURRENT_ROWS, ROWS_THEN);

    private static final String MEMBERSHIP =
            "SELECT 0 AS by_url, memberships.* FROM memberships WHERE article = :article"
                    + " AND" + CURRENT_ROWS + "UNION ALL SELECT 1, memberships.* FROM memberships WHERE url = :url AND"
                    + CURRENT_ROWS + "ORDER BY by_url, language, article";
    private static final String STORIES_OF = """
            SELECT memberships.article, memberships.language AS language_of, memberships.content AS membership, stories.*
            FROM memberships
            JOIN stories ON stories.generation = memberships.generation AND stories.id = memberships.story
            WHERE memberships.generation = (SELECT number FROM generation) AND memberships.article IN (<ids>)
              AND memberships.until_change IS NULL AND stories.until_change IS NULL
            """;
    private static final String PLACES_THEN = """
            SELECT language, article, story FROM memberships
            WHERE generation = (SELECT number FROM generation)
              AND language IN (<languages>) AND article IN (<ids>)
              AND from_at <= :at AND (until_at IS NULL OR until_at > :at)
            ORDER BY from_change
            """;
    private static final String HEADS_THEN =
            "SELECT * FROM stories WHERE id IN (<stories>) AND" + ROWS_THEN + "ORDER BY from_change";

    private static final String FIRST_TOLD = """
            SELECT from_at FROM memberships
            WHERE generation = (SELECT number FROM generation) AND from_change = arrived ORDER BY from_at LIMIT 1
            """;

    /** Each is looked up by its key: a join would let PostgreSQL read all articles for a page of these. */
    private static final String WITHOUT_TEXT = """
            SELECT memberships.content AS membership, stories.*
            FROM memberships
            JOIN stories ON stories.generation = memberships.generation AND stories.id = memberships.story
            WHERE memberships.generation = (SELECT number FROM generation)
              AND (memberships.article, memberships.language) > (:id, :language)
              AND memberships.until_change IS NULL AND stories.until_change IS NULL
              AND (SELECT COUNT(*) FROM articles
                   WHERE articles.id = memberships.article AND articles.language = memberships.language) = 0
            ORDER BY memberships.article, memberships.language LIMIT :limit
            """;

    private static final String HEADS = "SELECT * FROM stories WHERE id IN (<ids>) AND" + CURRENT_ROWS;

    private static final String MEMBERS = "SELECT * FROM memberships WHERE story = :story AND" + CURRENT_ROWS
            + "ORDER BY published, arrived, article";
    /** In two halves, each of which has its index. */
    private static final String MEMBERS_THEN = """
            SELECT * FROM (
                SELECT * FROM memberships
                WHERE generation = (SELECT number FROM generation) AND story = :story
                  AND until_change IS NULL AND from_at <= :at
                UNION ALL SELECT * FROM memberships
                WHERE generation = (SELECT number FROM generation) AND story = :story
                  AND until_change IS NOT NULL AND from_at <= :at AND until_at > :at) AS known
            ORDER BY published, arrived, article
            """;

    private static final String BEGINNING =
            "SELECT id FROM stories WHERE id >= :from AND id < :to AND" + CURRENT_ROWS + "ORDER BY id LIMIT 3";
    /** Behind whatever an id may go on with. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private static final int FETCH = 200;

    private final Handle handle;
    private final OwnerCount owners;

    SqlStoryReader(Handle handle, Publishers publishers) {
        this.handle = handle;
        this.owners = new OwnerCount(handle, publishers);
    }

    Optional<StoryHead> current(String id) {
        return handle.createQuery(CURRENT)
                .bind("id", PartRow.text(id))
                .map((row, context) -> PartRow.of(row, StoryHead.class).part())
                .findFirst()
                .map(story -> owners.counted(List.of(story)).get(story.id()));
    }

    Optional<StoryHead> then(String id, Instant at) {
        return handle.createQuery(THEN)
                .bind("id", PartRow.text(id))
                .bind("at", Times.micros(at))
                .map((row, context) -> PartRow.of(row, StoryHead.class).part())
                .findFirst()
                .map(story -> owners.counted(List.of(story), at).get(story.id()));
    }

    List<String> idsBeginning(String beginning) {
        return handle.createQuery(BEGINNING)
                .bind("from", PartRow.text(beginning))
                .bind("to", PartRow.text(beginning) + LAST)
                .mapTo(String.class)
                .list();
    }

    Optional<Membership> membership(String article) {
        return named(article).stream().findFirst();
    }

    /** Of that id or URL; the column of addresses has only their beginnings. */
    List<Membership> named(String article) {
        return handle
                .createQuery(MEMBERSHIP)
                .bind("article", PartRow.text(article))
                .bind("url", PartRow.address(article))
                .map((row, context) -> PartRow.of(row, Membership.class).part())
                .stream()
                .filter(member -> member.id().equals(article)
                        || member.url()
                                .filter(url -> url.toString().equals(article))
                                .isPresent())
                .toList();
    }

    Map<ArticleKey, StoryHead> storiesOf(Collection<ArticleKey> articles) {
        Map<ArticleKey, StoryHead> found =
                membersOf(articles, row -> PartRow.of(row, StoryHead.class).part());
        Map<String, StoryHead> counted = owners.counted(found.values());
        found.replaceAll((article, story) -> counted.getOrDefault(story.id(), story));
        return found;
    }

    Optional<Instant> firstTold() {
        return handle.createQuery(FIRST_TOLD)
                .map((row, context) -> Times.instant(row.getLong("from_at")))
                .findFirst();
    }

    /** In two steps, so that of a story with many articles among these, and many heads, each head is looked at once. */
    Map<ArticleKey, StoryHead> storiesOf(Collection<ArticleKey> articles, Instant at) {
        Map<ArticleKey, String> places = placesThen(Set.copyOf(articles), at);
        Map<String, StoryHead> heads = headsThen(Set.copyOf(places.values()), at);
        Map<String, StoryHead> counted = owners.counted(heads.values(), at);
        Map<ArticleKey, StoryHead> found = new HashMap<>();
        places.forEach((article, story) -> Optional.ofNullable(heads.get(story))
                .ifPresent(head -> found.put(article, counted.getOrDefault(head.id(), head))));
        return found;
    }

    /** Where times overlap, what was told last holds. */
    private Map<ArticleKey, String> placesThen(Set<ArticleKey> articles, Instant at) {
        Map<ArticleKey, String> places = new HashMap<>();
        handle.createQuery(PLACES_THEN)
                .bindList(EmptyHandling.NULL_KEYWORD, "languages", distinct(articles, ArticleKey::language))
                .bindList(EmptyHandling.NULL_KEYWORD, "ids", distinct(articles, ArticleKey::id))
                .bind("at", Times.micros(at))
                .map((row, context) -> Map.entry(
                        new ArticleKey(row.getString("language"), row.getString("article")), row.getString("story")))
                .filter(each -> articles.contains(each.getKey()))
                .forEach(each -> places.put(each.getKey(), each.getValue()));
        return places;
    }

    private static List<String> distinct(Set<ArticleKey> articles, Function<ArticleKey, String> part) {
        return articles.stream().map(part).distinct().toList();
    }

    private Map<String, StoryHead> headsThen(Set<String> stories, Instant at) {
        Map<String, StoryHead> heads = new HashMap<>();
        handle.createQuery(HEADS_THEN)
                .bindList(EmptyHandling.NULL_KEYWORD, "stories", stories)
                .bind("at", Times.micros(at))
                .map((row, context) -> Map.entry(
                        row.getString("id"), PartRow.of(row, StoryHead.class).part()))
                .forEach(each -> heads.put(each.getKey(), each.getValue()));
        return heads;
    }

    /** Those of these stories that are read, by their ids; of one that is merged into another what is left of it. */
    Map<String, StoryHead> heads(Collection<String> ids) {
        return owners.counted(handle.createQuery(HEADS)
                .bindList(EmptyHandling.NULL_KEYWORD, "ids", ids)
                .map((row, context) -> PartRow.of(row, StoryHead.class).part())
                .list());
    }

    /** Where these articles are; those that are in no story are left out. */
    Map<ArticleKey, PlacedArticle.Place> placesOf(Collection<ArticleKey> articles) {
        Map<ArticleKey, PlacedArticle.Place> found = membersOf(articles, SqlStoryReader::place);
        Map<String, StoryHead> counted = owners.counted(
                found.values().stream().map(PlacedArticle.Place::story).toList());
        found.replaceAll((article, place) ->
                new PlacedArticle.Place(counted.getOrDefault(place.story().id(), place.story()), place.membership()));
        return found;
    }

    /** Of these articles, without looking at their stories: of a large one all is read to count its publishers. */
    List<Membership> memberships(Collection<ArticleKey> articles) {
        return List.copyOf(membersOf(articles, SqlStoryReader::membership).values());
    }

    List<PlacedArticle.Place> withoutText(ArticleKey last, int limit) {
        return handle.createQuery(WITHOUT_TEXT)
                .bind("id", PartRow.text(last.id()))
                .bind("language", PartRow.text(last.language()))
                .bind("limit", limit)
                .map((row, context) -> place(row))
                .list();
    }

    private static PlacedArticle.Place place(ResultSet row) throws SQLException {
        return new PlacedArticle.Place(PartRow.of(row, StoryHead.class).part(), membership(row));
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return RowJson.read(row.getString("membership"), Membership.class);
    }

    /** PostgreSQL sends them by and by only within a transaction. */
    void members(String story, Consumer<Membership> each) {
        send(handle.createQuery(MEMBERS).bind("story", PartRow.text(story)), each);
    }

    /** No more than so many are read. */
    List<Membership> firstMembers(String story, int most) {
        return handle.createQuery(MEMBERS + " LIMIT :most")
                .bind("story", PartRow.text(story))
                .bind("most", most)
                .map((row, context) -> PartRow.of(row, Membership.class).part())
                .list();
    }

    void membersThen(String story, Instant at, Consumer<Membership> each) {
        send(handle.createQuery(MEMBERS_THEN).bind("story", PartRow.text(story)).bind("at", Times.micros(at)), each);
    }

    private <T> Map<ArticleKey, T> membersOf(Collection<ArticleKey> articles, RowReader<T> reading) {
        if (articles.isEmpty()) {
            return new HashMap<>();
        }
        Set<ArticleKey> wanted = Set.copyOf(articles);
        Map<ArticleKey, T> found = new HashMap<>();
        handle.createQuery(STORIES_OF)
                .bindList("ids", wanted.stream().map(ArticleKey::id).distinct().toList())
                .map((row, context) -> Map.entry(
                        new ArticleKey(row.getString("language_of"), row.getString("article")), reading.read(row)))
                .filter(each -> wanted.contains(each.getKey()))
                .forEach(each -> found.put(each.getKey(), each.getValue()));
        return found;
    }

    private static void send(Query members, Consumer<Membership> each) {
        members.setFetchSize(FETCH)
                .map((row, context) -> PartRow.of(row, Membership.class).part())
                .forEach(each);
    }

    /** What is made of a row. */
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
