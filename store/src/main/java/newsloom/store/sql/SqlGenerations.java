package newsloom.store.sql;

import java.util.List;
import java.util.Set;
import newsloom.model.Story;
import org.jdbi.v3.core.Handle;

/** Puts a new generation of stories in the place of what was read before, inside a transaction that someone else began. */
final class SqlGenerations {
    private static final String STORY = "id, version, headline, canonical, origin, publishers, first_published_at,"
            + " last_published_at, merged_into";
    private static final String MEMBER =
            "story_id, article_id, place, url, publisher, title, published_at, role, copy_of, score, evidence";

    /** Of two stories that share an article or an id only one can be read. */
    private static final String KEEP_FORMER = """
            INSERT INTO former_stories (replaced_by, generation, COLUMNS)
            SELECT :generation, generation, COLUMNS FROM stories
            WHERE id IN (SELECT id FROM coming_stories WHERE generation = :generation)
               OR id IN (SELECT story_id FROM story_articles
                         WHERE article_id IN (SELECT article_id FROM coming_articles WHERE generation = :generation))
            """.replace("COLUMNS", STORY);

    private static final String KEEP_FORMER_MEMBERS = """
            INSERT INTO former_articles (replaced_by, COLUMNS)
            SELECT :generation, COLUMNS FROM story_articles
            WHERE story_id IN (SELECT id FROM former_stories WHERE replaced_by = :generation)
            """.replace("COLUMNS", MEMBER);

    private static final String TAKE_AWAY_MEMBERS = "DELETE FROM story_articles"
            + " WHERE story_id IN (SELECT id FROM former_stories WHERE replaced_by = :generation)";
    private static final String TAKE_AWAY =
            "DELETE FROM stories WHERE id IN (SELECT id FROM former_stories WHERE replaced_by = :generation)";
    private static final String SHOW = """
            INSERT INTO stories (generation, COLUMNS)
            SELECT generation, COLUMNS FROM coming_stories WHERE generation = :generation
            """.replace("COLUMNS", STORY);

    private static final String SHOW_MEMBERS = """
            INSERT INTO story_articles (COLUMNS) SELECT COLUMNS FROM coming_articles WHERE generation = :generation
            """.replace("COLUMNS", MEMBER);

    /** Articles of partly replaced stories that the new generation has: only of those that another article keeps. */
    private static final String TAKEN_UP = """
            SELECT DISTINCT article_id FROM former_articles
            WHERE replaced_by = :generation
              AND article_id IN (SELECT article_id FROM coming_articles WHERE generation = :generation)
              AND story_id IN (
                SELECT story_id FROM former_articles
                WHERE replaced_by = :generation
                  AND article_id NOT IN (SELECT article_id FROM coming_articles WHERE generation = :generation))
            """;

    private static final String PARTLY_REPLACED = """
            SELECT * FROM (SELECT * FROM former_stories WHERE replaced_by = :generation AND id IN (
                SELECT story_id FROM former_articles
                WHERE replaced_by = :generation
                  AND article_id NOT IN (SELECT article_id FROM coming_articles WHERE generation = :generation)))
            AS chosen LEFT JOIN (SELECT * FROM former_articles WHERE replaced_by = :generation) AS members
                ON members.story_id = chosen.id
            ORDER BY chosen.id, place
            """;

    /** An id that somebody has noted leads on to the story that its first article to read is in now. */
    private static final String LEAD_ON = """
            INSERT INTO stories (generation, id, version, headline, canonical, origin, publishers,
                                 first_published_at, last_published_at, merged_into)
            SELECT generation, id, version, headline, canonical, origin, publishers, first_published_at,
                   last_published_at, (SELECT MIN(story_id) FROM story_articles WHERE article_id = canonical)
            FROM former_stories
            WHERE replaced_by = :generation AND merged_into IS NULL
              AND id NOT IN (SELECT id FROM stories)
              AND canonical IN (SELECT article_id FROM story_articles)
            """;

    private final Handle handle;

    SqlGenerations(Handle handle) {
        this.handle = handle;
    }

    /** The number of the generation that is read. */
    int current() {
        return handle.createQuery("SELECT number FROM generation")
                .mapTo(int.class)
                .one();
    }

    int activate(int generation) {
        handle.execute("UPDATE generation SET number = number"); // whoever writes stories waits for the end of this
        if (current() >= generation) {
            return 0;
        }
        int replaced = run(KEEP_FORMER, generation);
        run(KEEP_FORMER_MEMBERS, generation);
        run(TAKE_AWAY_MEMBERS, generation);
        run(TAKE_AWAY, generation);
        run(SHOW, generation);
        run(SHOW_MEMBERS, generation);
        keepRemainders(generation);
        run(LEAD_ON, generation);
        keepComing(0);
        run("UPDATE generation SET number = :generation", generation);
        return replaced;
    }

    int keepComing(int generation) {
        run("DELETE FROM coming_articles WHERE generation <> :generation", generation);
        return run("DELETE FROM coming_stories WHERE generation <> :generation", generation);
    }

    int dropFormer() {
        handle.execute("DELETE FROM former_articles");
        return handle.execute("DELETE FROM former_stories");
    }

    /** What stories that reach back further held besides the articles that were read again. */
    private void keepRemainders(int generation) {
        StoryRemainder remainder = new StoryRemainder(generation, takenUp(generation), this::isTaken);
        List<Story> former = handle.createQuery(PARTLY_REPLACED)
                .bind("generation", generation)
                .scanResultSet(new StoryRows());
        List<Story> left = former.stream().map(remainder::of).toList();
        // As of the first generation, so that whatever a later one makes of the same id replaces it.
        new SqlStoryWriter(handle, 1).write(left, StoryTables.READ);
    }

    private Set<String> takenUp(int generation) {
        return handle.createQuery(TAKEN_UP)
                .bind("generation", generation)
                .map((row, context) -> row.getString("article_id"))
                .set();
    }

    private boolean isTaken(String id) {
        return handle.createQuery("SELECT COUNT(*) FROM stories WHERE id = :id")
                        .bind("id", id)
                        .mapTo(int.class)
                        .one()
                > 0;
    }

    private int run(String statement, int generation) {
        return handle.createUpdate(statement).bind("generation", generation).execute();
    }
}
