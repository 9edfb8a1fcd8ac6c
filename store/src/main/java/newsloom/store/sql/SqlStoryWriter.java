package newsloom.store.sql;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import newsloom.model.Member;
import newsloom.model.Story;
import newsloom.store.Positions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes stories, their members and the positions, inside a transaction that someone else began. */
final class SqlStoryWriter {
    private static final String POSITION = """
            INSERT INTO positions (topic, partition, next_offset) VALUES (:topic, :partition, :next)
            ON CONFLICT (topic, partition) DO UPDATE SET next_offset = excluded.next_offset
            """;

    private final Handle handle;
    private final int generation;

    SqlStoryWriter(Handle handle, int generation) {
        this.handle = handle;
        this.generation = generation;
    }

    /**
     * Writes where the generation has its place.
     *
     * @param read the number of the generation that is read; what is older than that is frozen
     */
    int write(List<Story> stories, Positions positions, int read) {
        int changed =
                generation < read ? 0 : write(stories, generation == read ? StoryTables.READ : StoryTables.COMING);
        write(positions);
        return changed;
    }

    int write(List<Story> stories, StoryTables tables) {
        List<Story> changed = upsert(newest(stories), tables);
        replaceMembers(changed, tables);
        return changed.size();
    }

    /** The highest version of each story, by id: two writers that take rows in one order cannot block each other. */
    private static List<Story> newest(List<Story> stories) {
        Map<String, Story> newest = new TreeMap<>();
        stories.forEach(story -> newest.merge(story.id(), story, (a, b) -> b.version() > a.version() ? b : a));
        return List.copyOf(newest.values());
    }

    private List<Story> upsert(List<Story> stories, StoryTables tables) {
        if (stories.isEmpty()) {
            return stories;
        }
        PreparedBatch rows = handle.prepareBatch(tables.story());
        stories.forEach(
                story -> bind(rows, story).bind("generation", generation).add());
        int[] written = rows.execute();
        return IntStream.range(0, written.length)
                .filter(i -> written[i] > 0)
                .mapToObj(stories::get)
                .toList();
    }

    private static PreparedBatch bind(PreparedBatch row, Story story) {
        return row.bind("id", text(story.id()))
                .bind("version", story.version())
                .bind("headline", text(story.headline()))
                .bind("canonical", text(story.canonical()))
                .bind("origin", text(story.origin()))
                .bind("publishers", story.publishers())
                .bind("first", Times.micros(story.firstPublishedAt()))
                .bind("last", Times.micros(story.lastPublishedAt()))
                .bind("mergedInto", text(story.mergedInto()));
    }

    private void replaceMembers(Collection<Story> stories, StoryTables tables) {
        PreparedBatch forgotten = handle.prepareBatch(tables.forgetMembers());
        PreparedBatch rows = handle.prepareBatch(tables.member());
        for (Story story : stories) {
            forgotten
                    .bind("generation", generation)
                    .bind("story", text(story.id()))
                    .add();
            for (int place = 0; place < story.articles().size(); place++) {
                bind(rows, story.articles().get(place))
                        .bind("generation", generation)
                        .bind("story", text(story.id()))
                        .bind("place", place)
                        .add();
            }
        }
        forgotten.execute();
        rows.execute();
    }

    private static PreparedBatch bind(PreparedBatch row, Member member) {
        return row.bind("article", text(member.id()))
                .bind("url", text(member.url().map(Object::toString)))
                .bind("publisher", text(member.publisher()))
                .bind("title", text(member.title()))
                .bind("published", Times.micros(member.publishedAt()))
                .bind("role", member.role().name())
                .bind("copyOf", text(member.copyOf()))
                .bind("score", member.score())
                .bind("evidence", EvidenceColumn.write(member.evidence()));
    }

    private void write(Positions positions) {
        PreparedBatch rows = handle.prepareBatch(POSITION);
        positions
                .next()
                .forEach((partition, next) -> rows.bind("topic", positions.topic())
                        .bind("partition", partition)
                        .bind("next", next)
                        .add());
        rows.execute();
    }

    /** PostgreSQL keeps no NUL in a text; one in a headline must not stop all that come after it. */
    private static String text(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private static Optional<String> text(Optional<String> text) {
        return text.map(SqlStoryWriter::text);
    }
}
