package newsloom.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import newsloom.model.Evidence.AnalystDecision;
import newsloom.model.Evidence.RunnerUpStory;
import newsloom.model.Publishers;
import newsloom.model.story.Membership;
import newsloom.model.story.MembershipCause;
import newsloom.store.course.Neighbour;
import newsloom.store.course.PlacedMember;
import newsloom.store.course.StoryMove;
import newsloom.store.course.StoryMove.Direction;
import newsloom.store.sql.row.PartRow;
import newsloom.store.sql.row.Times;
import org.jdbi.v3.core.Handle;

/** Reads how a story came to be what it is, from its rows and those that they replaced. */
final class SqlStoryCourse {
    private static final String ONE_ARTICLE =
            "past.generation = now.generation AND past.language = now.language AND past.article = now.article";

    /** What was last elsewhere came when that ended; what was nowhere else came with its first row. */
    private static final String PLACED = """
            SELECT now.*, COALESCE(
                (SELECT MAX(until_at) FROM memberships AS past WHERE ONE_ARTICLE AND past.story <> now.story),
                (SELECT MIN(from_at) FROM memberships AS past WHERE ONE_ARTICLE)) AS came
            FROM memberships AS now
            WHERE generation = (SELECT number FROM generation) AND story = :story AND until_change IS NULL
            ORDER BY published, arrived, article
            """.replace("ONE_ARTICLE", ONE_ARTICLE);

    /** Of an article the row that ended and that which took its place, where they name two stories. */
    private static final String PAIRS = """
            memberships AS now JOIN memberships AS past ON ONE_ARTICLE
                AND past.until_change = now.from_change AND past.story <> now.story
            WHERE now.generation = (SELECT number FROM generation)
              AND past.generation = (SELECT number FROM generation)
            """.replace("ONE_ARTICLE", ONE_ARTICLE);

    /** Each part has its index. */
    private static final String MOVES = """
            SELECT 'CAME' AS direction, past.story AS other, now.from_change AS from_change,
                now.from_at AS from_at, now.content AS content
            FROM PAIRS AND now.story = :story AND now.until_change IS NULL
            UNION ALL SELECT 'CAME', past.story, now.from_change, now.from_at, now.content
            FROM PAIRS AND now.story = :story AND now.until_change IS NOT NULL
            UNION ALL SELECT 'LEFT', now.story, now.from_change, now.from_at, now.content
            FROM PAIRS AND past.story = :story AND past.until_change IS NOT NULL
            ORDER BY from_at DESC, direction, other
            """.replace("PAIRS", PAIRS);

    private static final int FETCH = 200;
    private static final int MOST_MOVES = 1_000;
    private static final int MOST_NEIGHBOURS = 100;

    private final Handle handle;
    private final Publishers publishers;

    SqlStoryCourse(Handle handle, Publishers publishers) {
        this.handle = handle;
        this.publishers = publishers;
    }

    void placed(String story, Consumer<PlacedMember> each) {
        handle.createQuery(PLACED)
                .bind("story", PartRow.text(story))
                .setFetchSize(FETCH)
                .map((row, context) ->
                        new PlacedMember(PartRow.of(row, Membership.class).part(), Times.instant(row.getLong("came"))))
                .forEach(each);
    }

    List<StoryMove> moves(String story) {
        Map<StoryMove, StoryMove> together = new LinkedHashMap<>();
        try (Stream<StoryMove> moves = handle
                .createQuery(MOVES)
                .bind("story", PartRow.text(story))
                .setFetchSize(FETCH)
                .map((row, context) -> move(row))
                .stream()) {
            Iterator<StoryMove> each = moves.iterator();
            while (each.hasNext() && together.size() < MOST_MOVES) {
                StoryMove move = each.next();
                together.merge(move, move, (known, again) -> known.andOneMore());
            }
        }
        List<StoryMove> earliestFirst = new ArrayList<>(together.values());
        Collections.reverse(earliestFirst);
        return earliestFirst;
    }

    List<Neighbour> neighbours(String story) {
        SqlStoryReader stories = new SqlStoryReader(handle, publishers);
        Map<String, RunnersUp> named = new HashMap<>();
        stories.members(
                story,
                member -> member.evidence().stream()
                        .filter(RunnerUpStory.class::isInstance)
                        .map(RunnerUpStory.class::cast)
                        .forEach(second ->
                                named.merge(second.story(), new RunnersUp(second.score(), 1), RunnersUp::and)));
        Map<String, Neighbour> neighbours = new HashMap<>();
        named.forEach((id, runnersUp) -> stories.current(id)
                .filter(now -> !now.id().equals(story))
                .ifPresent(now -> neighbours.merge(
                        now.id(), new Neighbour(now, runnersUp.best(), runnersUp.members()), Neighbour::and)));
        return neighbours.values().stream()
                .sorted(Neighbour.NEAREST_FIRST)
                .limit(MOST_NEIGHBOURS)
                .toList();
    }

    private static StoryMove move(ResultSet row) throws SQLException {
        Membership now = PartRow.of(row, Membership.class).part();
        Optional<AnalystDecision> decision = now.evidence().stream()
                .filter(any -> now.cause() == MembershipCause.CORRECTED)
                .filter(AnalystDecision.class::isInstance)
                .map(AnalystDecision.class::cast)
                .max(Comparator.comparing(AnalystDecision::at));
        return new StoryMove(
                Times.instant(row.getLong("from_at")),
                Direction.valueOf(row.getString("direction")),
                row.getString("other"),
                now.cause(),
                decision,
                1);
    }

    /** How often a story was the runner-up, and how good it was at best. */
    private record RunnersUp(double best, int members) {
        RunnersUp and(RunnersUp other) {
            return new RunnersUp(Math.max(best, other.best), members + other.members);
        }
    }
}
