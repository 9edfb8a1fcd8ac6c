package newsloom.store.sql;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import newsloom.model.Member;
import newsloom.model.Role;
import newsloom.model.Story;
import org.jdbi.v3.core.result.ResultSetScanner;
import org.jdbi.v3.core.statement.StatementContext;

/** Puts stories together from rows of a story and one member each, in the order in which they come. */
final class StoryRows implements ResultSetScanner<List<Story>> {
    @Override
    public List<Story> scanResultSet(Supplier<ResultSet> supplier, StatementContext context) throws SQLException {
        List<Story> stories = new ArrayList<>();
        ResultSet rows = supplier.get();
        boolean more = rows.next();
        while (more) {
            String id = rows.getString("id");
            Function<List<Member>, Story> story = story(rows);
            List<Member> members = new ArrayList<>();
            do {
                member(rows).ifPresent(members::add);
                more = rows.next();
            } while (more && id.equals(rows.getString("id")));
            stories.add(story.apply(members));
        }
        return stories;
    }

    /** The story but for its members, which are in this row and those that follow. */
    private static Function<List<Member>, Story> story(ResultSet row) throws SQLException {
        String id = row.getString("id");
        long version = row.getLong("version");
        String headline = row.getString("headline");
        String canonical = row.getString("canonical");
        String origin = row.getString("origin");
        int publishers = row.getInt("publishers");
        Optional<Instant> first = time(row, "first_published_at");
        Optional<Instant> last = time(row, "last_published_at");
        Optional<String> mergedInto = text(row, "merged_into");
        return members ->
                new Story(id, version, headline, canonical, origin, publishers, first, last, mergedInto, members);
    }

    private static Optional<Member> member(ResultSet row) throws SQLException {
        Optional<String> id = text(row, "article_id");
        return id.isEmpty() ? Optional.empty() : Optional.of(member(row, id.get()));
    }

    private static Member member(ResultSet row, String id) throws SQLException {
        return new Member(
                id,
                text(row, "url").map(URI::create),
                text(row, "publisher"),
                row.getString("title"),
                time(row, "published_at"),
                Role.valueOf(row.getString("role")),
                text(row, "copy_of"),
                row.getDouble("score"),
                EvidenceColumn.read(row.getString("evidence")));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Times.instant(micros));
    }
}
