package newsloom.store.sql.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import newsloom.model.ArticleKey;
import newsloom.model.story.Membership;
import newsloom.model.watch.ArticleMatch;
import newsloom.model.watch.MatchedWords;
import newsloom.model.watch.Watch;
import newsloom.store.sql.row.PartRow;
import newsloom.store.sql.row.RowJson;
import newsloom.store.sql.row.Times;
import newsloom.store.watch.MemberArrival;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows of watches and of what matches them, inside a transaction that someone else began. */
record SqlWatches(Handle handle) {
    private static final String COUNT_UP = "UPDATE watch_state SET version = version + 1";
    private static final String PUT = """
            INSERT INTO watches (name, content, is_matched) VALUES (:name, :content, :is_matched)
            ON CONFLICT (name) DO UPDATE SET content = excluded.content, is_matched = excluded.is_matched
            """;
    private static final String FIND = "SELECT content, is_matched FROM watches WHERE name = :name";
    private static final String MATCHED =
            "UPDATE watches SET is_matched = 1 WHERE name = :name AND content = :content AND is_matched = 0";
    private static final String MATCH = """
            INSERT INTO matches (language, article, watch, is_past, is_counted, change, words)
            VALUES (:language, :article, :watch, :is_past, 0, (SELECT last FROM change_numbers), :words)
            ON CONFLICT (language, article, watch) DO UPDATE SET change = excluded.change, words = excluded.words
            """;
    private static final String MATCHES_OF = """
            SELECT matches.* FROM memberships
            JOIN matches ON matches.language = memberships.language AND matches.article = memberships.article
            WHERE memberships.generation = (SELECT number FROM generation) AND memberships.until_change IS NULL
              AND memberships.story = :story AND matches.watch = :watch
            ORDER BY matches.change DESC, matches.article, matches.language LIMIT :limit
            """;

    private static final String ARRIVALS = """
            SELECT memberships.content, memberships.from_at, articles.arrived FROM memberships
            JOIN articles ON articles.id = memberships.article AND articles.language = memberships.language
            WHERE memberships.generation = (SELECT number FROM generation) AND memberships.until_change IS NULL
              AND memberships.story IN (<stories>)
            ORDER BY memberships.story, articles.arrived, articles.log_offset, memberships.article
            """;

    /** Of one that was carried over from another generation the time of old stands in its first row. */
    private static final String OF_SITES = """
            SELECT 1 FROM memberships AS now
            JOIN memberships AS first ON first.generation = now.generation AND first.language = now.language
              AND first.article = now.article AND first.from_change <= now.arrived AND first.from_at < :before
            WHERE now.generation = (SELECT number FROM generation) AND now.until_change IS NULL
              AND now.story = :story AND now.site IN (<sites>) LIMIT 1
            """;

    long version() {
        return handle.createQuery("SELECT version FROM watch_state")
                .mapTo(long.class)
                .one();
    }

    List<Watch> all() {
        return read("SELECT content FROM watches ORDER BY name");
    }

    List<Watch> unmatched() {
        return read("SELECT content FROM watches WHERE is_matched = 0 ORDER BY name");
    }

    void put(Watch watch) {
        handle.execute(COUNT_UP);
        Optional<Stored> before = stored(watch.name());
        boolean asksTheSame = before.filter(known -> known.asksLike(watch)).isPresent();
        if (!asksTheSame) {
            forgetMatches(watch.name());
        }
        handle.createUpdate(PUT)
                .bind("name", watch.name())
                .bind("content", RowJson.write(watch))
                .bind("is_matched", asksTheSame && before.orElseThrow().isMatched() ? 1 : 0)
                .execute();
    }

    boolean remove(String watch) {
        handle.execute(COUNT_UP);
        forgetMatches(watch);
        return handle.execute("DELETE FROM watches WHERE name = ?", watch) > 0;
    }

    void matched(Watch watch) {
        int isNow = handle.createUpdate(MATCHED)
                .bind("name", watch.name())
                .bind("content", RowJson.write(watch))
                .execute();
        if (isNow == 1) {
            new SqlVoices(handle).putPast(watch.name(), watch.asking());
        }
    }

    void match(Collection<ArticleMatch> matches) {
        PreparedBatch rows = handle.prepareBatch(MATCH);
        for (ArticleMatch match : matches) {
            rows.bind("language", match.article().language())
                    .bind("article", match.article().id())
                    .bind("watch", match.watch())
                    .bind("is_past", match.isPast() ? 1 : 0)
                    .bind("words", RowJson.write(match.words()))
                    .add();
        }
        rows.execute();
    }

    List<ArticleMatch> matches(String watch, String story, int limit) {
        return handle.createQuery(MATCHES_OF)
                .bind("watch", watch)
                .bind("story", story)
                .bind("limit", limit)
                .map((row, context) -> new ArticleMatch(
                        row.getString("watch"),
                        new ArticleKey(row.getString("language"), row.getString("article")),
                        row.getInt("is_past") == 1,
                        List.of(RowJson.read(row.getString("words"), MatchedWords[].class))))
                .list();
    }

    List<MemberArrival> arrivals(Collection<String> stories) {
        return handle.createQuery(ARRIVALS)
                .bindList(EmptyHandling.NULL_KEYWORD, "stories", List.copyOf(stories))
                .map((row, context) -> new MemberArrival(
                        RowJson.read(row.getString("content"), Membership.class),
                        Times.instant(row.getLong("arrived")),
                        Times.instant(row.getLong("from_at"))))
                .list();
    }

    boolean wasReportedBy(Collection<String> sites, String story, Instant before) {
        return handle.createQuery(OF_SITES)
                .bindList(
                        EmptyHandling.NULL_KEYWORD,
                        "sites",
                        sites.stream().map(PartRow::address).toList())
                .bind("story", story)
                .bind("before", Times.micros(before))
                .mapTo(int.class)
                .findFirst()
                .isPresent();
    }

    private void forgetMatches(String watch) {
        handle.execute("DELETE FROM matches WHERE watch = ?", watch);
        new SqlVoices(handle).forget(watch);
    }

    private List<Watch> read(String question) {
        return handle.createQuery(question)
                .map((row, context) -> RowJson.read(row.getString("content"), Watch.class))
                .list();
    }

    private Optional<Stored> stored(String name) {
        return handle.createQuery(FIND)
                .bind("name", name)
                .map((row, context) ->
                        new Stored(RowJson.read(row.getString("content"), Watch.class), row.getInt("is_matched") == 1))
                .findFirst();
    }

    private record Stored(Watch watch, boolean isMatched) {
        boolean asksLike(Watch other) {
            return watch.query().equals(other.query()) && watch.asking().equals(other.asking());
        }
    }
}
