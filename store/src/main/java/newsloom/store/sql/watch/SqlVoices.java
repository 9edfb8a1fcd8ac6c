package newsloom.store.sql.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsloom.model.ArticleKey;
import newsloom.model.watch.CountedVoices;
import newsloom.model.watch.Sighting;
import newsloom.model.watch.VoiceCount;
import newsloom.model.watch.VoiceCounts;
import newsloom.store.sql.row.PartRow;
import newsloom.store.sql.row.Times;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** How many voices each watch had in ten minutes each, inside a transaction that someone else began. */
record SqlVoices(Handle handle) {
    private static final Duration KEEP = Duration.ofDays(29);
    private static final String UNCOUNTED = """
            SELECT article, watch FROM matches
            WHERE language = :language AND article IN (<articles>) AND is_past = 0 AND is_counted = 0
            """;
    private static final String COUNT = """
            UPDATE matches SET is_counted = 1
            WHERE language = :language AND article = :article AND watch = :watch
            """;
    private static final String ADD = """
            INSERT INTO watch_voices (watch, bucket, language, voices) VALUES (:watch, :bucket, :language, 1)
            ON CONFLICT (watch, bucket, language) DO UPDATE SET voices = watch_voices.voices + 1
            """;
    /** By their dates, for what was stored at once did not happen at once. */
    private static final String ADD_PAST = """
            INSERT INTO watch_voices (watch, bucket, language, voices)
            SELECT matches.watch, (CASE WHEN articles.published < articles.arrived THEN articles.published
                                   ELSE articles.arrived END) / :bucket AS bucket, matches.language, COUNT(*)
            FROM matches
            JOIN articles ON articles.id = matches.article AND articles.language = matches.language
            JOIN memberships ON memberships.generation = (SELECT number FROM generation)
              AND memberships.article = matches.article AND memberships.language = matches.language
              AND memberships.until_change IS NULL AND memberships.copy_of IS NULL
            WHERE matches.watch = :watch AND articles.arrived >= :since
              AND (CASE WHEN articles.published < articles.arrived THEN articles.published
                   ELSE articles.arrived END) >= :since
            GROUP BY 1, 2, 3
            ON CONFLICT (watch, bucket, language) DO UPDATE SET voices = excluded.voices
            """;

    /** What was carried over from another generation came when its first row says. */
    private static final String OF_STORY = """
            SELECT language, published, (
                SELECT MIN(first.from_at) FROM memberships AS first
                WHERE first.generation = now.generation AND first.language = now.language
                  AND first.article = now.article AND first.from_change <= now.arrived) AS came
            FROM memberships AS now
            WHERE generation = (SELECT number FROM generation) AND until_change IS NULL
              AND story = :story AND copy_of IS NULL
            """;

    Map<String, Set<ArticleKey>> uncounted(Collection<ArticleKey> articles) {
        Map<String, Set<ArticleKey>> uncounted = new HashMap<>();
        SqlThreads.idsByLanguage(articles)
                .forEach((language, ids) -> handle.createQuery(UNCOUNTED)
                        .bind("language", language)
                        .bindList("articles", ids)
                        .map((row, context) -> uncounted
                                .computeIfAbsent(row.getString("watch"), first -> new HashSet<>())
                                .add(new ArticleKey(language, row.getString("article"))))
                        .list());
        return uncounted;
    }

    VoiceCounts of(String watch) {
        List<VoiceCount> counts = handle.createQuery("SELECT * FROM watch_voices WHERE watch = :watch")
                .bind("watch", watch)
                .map((row, context) ->
                        new VoiceCount(row.getLong("bucket"), row.getString("language"), row.getInt("voices")))
                .list();
        return new VoiceCounts(counts, since(), surging(watch));
    }

    /** One for each. */
    List<VoiceCount> ofStory(String story) {
        return handle.createQuery(OF_STORY)
                .bind("story", story)
                .map((row, context) -> new VoiceCount(
                        VoiceCount.bucket(Times.instant(Math.min(row.getLong("published"), row.getLong("came")))),
                        row.getString("language"),
                        1))
                .list();
    }

    void put(CountedVoices counted) {
        PreparedBatch marks = handle.prepareBatch(COUNT);
        PreparedBatch voices = handle.prepareBatch(ADD);
        for (Sighting seen : counted.sightings()) {
            marks.bind("language", seen.article().language())
                    .bind("article", PartRow.text(seen.article().id()))
                    .bind("watch", seen.watch())
                    .add();
            voices.bind("watch", seen.watch())
                    .bind("bucket", VoiceCount.bucket(seen.at()))
                    .bind("language", seen.article().language())
                    .add();
        }
        marks.execute();
        voices.execute();
        counted.surging().forEach(this::putSurge);
        SqlSources sources = new SqlSources(handle);
        sources.put(counted.sightings());
        counted.sightings().stream().map(Sighting::watch).distinct().forEach(watch -> {
            sources.forgetBefore(watch, latest(counted));
            handle.execute(
                    "DELETE FROM watch_voices WHERE watch = ? AND bucket < ?",
                    watch,
                    VoiceCount.bucket(latest(counted).minus(KEEP)));
        });
    }

    /** What matched of what was there before, as far as it is of the last weeks. */
    void putPast(String watch, Instant asking) {
        handle.createUpdate(ADD_PAST)
                .bind("watch", watch)
                .bind("bucket", VoiceCount.BUCKET.toSeconds() * Times.micros(Instant.ofEpochSecond(1)))
                .bind("since", Times.micros(asking.minus(KEEP)))
                .execute();
    }

    void forget(String watch) {
        handle.execute("DELETE FROM watch_voices WHERE watch = ?", watch);
        handle.execute("DELETE FROM watch_surges WHERE watch = ?", watch);
        new SqlSources(handle).forget(watch);
    }

    private void putSurge(String watch, Instant at) {
        handle.execute(
                "INSERT INTO watch_surges (watch, at) VALUES (?, ?)"
                        + " ON CONFLICT (watch) DO UPDATE SET at = excluded.at",
                watch,
                Times.micros(at));
    }

    private Optional<Instant> surging(String watch) {
        return handle.createQuery("SELECT at FROM watch_surges WHERE watch = :watch")
                .bind("watch", watch)
                .map((row, context) -> Times.instant(row.getLong("at")))
                .findFirst();
    }

    private Instant since() {
        return handle.createQuery("SELECT MIN(arrived) FROM articles")
                .mapTo(Long.class)
                .findFirst()
                .map(Times::instant)
                .orElse(Instant.MAX);
    }

    private static Instant latest(CountedVoices counted) {
        return counted.sightings().stream()
                .map(Sighting::at)
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
