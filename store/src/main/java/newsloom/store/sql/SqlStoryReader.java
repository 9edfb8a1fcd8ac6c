package newsloom.store.sql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsloom.model.Story;
import newsloom.store.StoryPage;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads stories with their members, each time in one statement, so that it never sees half of a change. */
final class SqlStoryReader {
    private static final String WITH_MEMBERS = """
             AS chosen LEFT JOIN story_articles ON story_id = id
            ORDER BY latest DESC, id, place
            """;
    private static final String STORY_OF = """
            SELECT * FROM (SELECT * FROM stories
                           WHERE merged_into IS NULL AND id IN (SELECT story_id FROM story_articles
                                                                WHERE article_id = :article OR url = :article))
            """ + WITH_MEMBERS;
    private static final String PAGE = """
            SELECT * FROM (SELECT * FROM stories
                           WHERE merged_into IS NULL AND latest <= :latest AND (latest < :latest OR id > :id)
                           ORDER BY latest DESC, id
                           LIMIT :limit)
            """ + WITH_MEMBERS;
    /** UNION drops what it has seen, so that even merges in a circle, which would be a bug elsewhere, come to an end. */
    private static final String CURRENT = """
            WITH RECURSIVE trail (step, successor) AS (
                SELECT id, merged_into FROM stories WHERE id = :id
                UNION
                SELECT id, merged_into FROM stories JOIN trail ON id = successor)
            SELECT * FROM (SELECT * FROM stories WHERE id IN (SELECT step FROM trail WHERE successor IS NULL))
            """ + WITH_MEMBERS;

    private static final StoryPage.Mark TOP = new StoryPage.Mark(Optional.of(Instant.MAX), "");

    private final Handle handle;

    SqlStoryReader(Handle handle) {
        this.handle = handle;
    }

    Optional<Story> current(String id) {
        return read(handle.createQuery(CURRENT).bind("id", id)).stream().findFirst();
    }

    Optional<Story> storyOf(String article) {
        return read(handle.createQuery(STORY_OF).bind("article", article)).stream()
                .findFirst();
    }

    List<Story> stories(StoryPage page) {
        StoryPage.Mark after = page.after().orElse(TOP);
        return read(handle.createQuery(PAGE)
                .bind("latest", Times.micros(after.lastPublishedAt()).orElse(Times.UNDATED))
                .bind("id", after.id())
                .bind("limit", page.limit()));
    }

    private static List<Story> read(Query query) {
        return query.scanResultSet(new StoryRows());
    }
}
