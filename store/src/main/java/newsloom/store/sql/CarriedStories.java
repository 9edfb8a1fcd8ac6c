package newsloom.store.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryHead;
import newsloom.store.ArrivedUpdate;
import newsloom.store.sql.row.PartRow;
import newsloom.store.sql.row.RowJson;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * The stories that a generation keeps of the one before it, because it has not read their articles again: rows from the
 * update 0 on, so that whatever the generation itself tells takes their place. All within a transaction that someone else
 * began, and that nobody else writes in.
 */
final class CarriedStories {
    private static final int BATCH = 500;

    private static final String FORMER = """
            SELECT * FROM stories WHERE generation = :former AND id > :after AND until_change IS NULL
            ORDER BY id LIMIT :limit
            """;
    private static final String COPY = """
            INSERT INTO memberships (generation, language, article, story, url, site, published, arrived, copy_of,
                                     from_change, from_at, content)
            SELECT :generation, language, article, story, url, site, published, arrived, copy_of, 0, from_at, content
            FROM memberships AS told
            WHERE generation = :former AND until_change IS NULL AND story > :after AND story <= :last
              AND NOT EXISTS (SELECT 1 FROM memberships
                              WHERE generation = :generation AND language = told.language AND article = told.article)
            """;
    private static final String LEFT = """
            SELECT story, COUNT(*) AS articles FROM memberships
            WHERE generation = :generation AND story > :after AND story <= :last
              AND until_change IS NULL AND from_change = 0
            GROUP BY story
            """;
    private static final String TAKEN = """
            SELECT id FROM stories
            WHERE generation = :generation AND id > :after AND id <= :last
              AND until_change IS NULL AND from_change > 0
            """;
    private static final String MEMBERS = """
            SELECT * FROM memberships
            WHERE generation = :generation AND story = :id AND until_change IS NULL AND from_change = 0
            ORDER BY published, arrived, article
            """;
    private static final String RENAME = """
            UPDATE memberships SET story = :renamed, content = REPLACE(content, :told, :now)
            WHERE generation = :generation AND story = :id AND until_change IS NULL AND from_change = 0
            """;
    private static final String FORGET =
            "DELETE FROM stories WHERE generation = :generation AND id = :id AND until_change IS NULL AND from_change = 0";
    private static final String HOME = """
            SELECT story FROM memberships
            WHERE generation = :generation AND language = :language AND article = :article AND until_change IS NULL
            """;
    private static final String OUTLIVED = """
            SELECT * FROM stories
            WHERE generation = :generation AND from_change = 0 AND until_change >= :first AND until_change <= :last
              AND language IN (<languages>)
            """;
    private static final String DIMINISHED = """
            SELECT * FROM stories
            WHERE generation = :generation AND from_change = 0 AND until_change IS NULL AND merged_into IS NULL
              AND language IN (<languages>)
              AND id IN (SELECT story FROM memberships
                         WHERE generation = :generation AND from_change = 0 AND until_change >= :first AND until_change <= :last)
            """;

    private final Handle handle;
    private final int generation;
    private final SqlStoryWriter writer;

    CarriedStories(Handle handle, int generation, SqlStoryWriter writer) {
        this.handle = handle;
        this.generation = generation;
        this.writer = writer;
    }

    /**
     * Carries some stories of the former generation over, also when they were before, and then died.
     *
     * @param after the last id that was carried over
     * @return the last that is now; none when there are no more
     */
    Optional<String> carry(int former, String after) {
        List<PartRow<StoryHead>> stories = heads(handle.createQuery(FORMER)
                .bind("former", former)
                .bind("after", after)
                .bind("limit", BATCH));
        if (stories.isEmpty()) {
            return Optional.empty();
        }
        String last = PartRow.text(stories.get(stories.size() - 1).part().id());
        within(handle.createUpdate(COPY), after, last).bind("former", former).execute();
        carry(stories, after, last);
        return Optional.of(last);
    }

    /** What these updates, just written, took from what was carried over is no longer counted there. */
    void settle(List<ArrivedUpdate> updates) {
        heads(told(OUTLIVED, updates)).forEach(this::makeWay);
        heads(told(DIMINISHED, updates))
                .forEach(story -> recount(story, story.part().id()));
    }

    private void carry(List<PartRow<StoryHead>> stories, String after, String last) {
        Set<String> taken = within(handle.createQuery(TAKEN), after, last)
                .map((row, context) -> row.getString("id"))
                .set();
        Map<String, Integer> left = within(handle.createQuery(LEFT), after, last)
                .map((row, context) -> Map.entry(row.getString("story"), row.getInt("articles")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<PartRow<StoryHead>> whole = new ArrayList<>();
        for (PartRow<StoryHead> story : stories) {
            String id = PartRow.text(story.part().id());
            if (taken.contains(id)) {
                makeWay(story);
            } else if (story.part().counts().articles() == left.getOrDefault(id, 0)) {
                whole.add(new PartRow<>(story.part(), 0, story.at()));
            } else {
                recount(story, story.part().id());
            }
        }
        writer.write(PartTable.STORIES, whole);
    }

    /** A story of the generation itself has its id: what is left of it gets another. */
    private void makeWay(PartRow<StoryHead> story) {
        String renamed = story.part().id() + "-before-" + generation;
        if (of(handle.createUpdate(RENAME), story.part().id())
                        .bind("renamed", PartRow.text(renamed))
                        .bind("told", inStory(story.part().id()))
                        .bind("now", inStory(renamed))
                        .execute()
                > 0) {
            recount(story, renamed);
        }
    }

    /** An id that somebody has noted leads on to the story that its first article to read is in now. */
    private void recount(PartRow<StoryHead> story, String id) {
        StoryHead former = story.part();
        List<Membership> left = of(handle.createQuery(MEMBERS), id)
                .map((row, context) -> PartRow.of(row, Membership.class).part())
                .list();
        Optional<StoryHead> now = left.isEmpty()
                ? home(former)
                        .map(into ->
                                StoryHead.merged(id, former.language(), former.version() + 1, former.founded(), into))
                : Optional.of(new StoryRemainder(former, left).under(id));
        of(handle.createUpdate(FORGET), id).execute();
        writer.write(
                PartTable.STORIES,
                now.stream().map(head -> new PartRow<>(head, 0, story.at())).toList());
    }

    private Optional<String> home(StoryHead story) {
        return handle.createQuery(HOME)
                .bind("generation", generation)
                .bind("language", PartRow.text(story.language()))
                .bind("article", PartRow.text(story.canonical()))
                .mapTo(String.class)
                .findFirst();
    }

    /** Updates of other languages, which others may be writing, have numbers of their own. */
    private Query told(String question, List<ArrivedUpdate> updates) {
        LongSummaryStatistics numbers =
                updates.stream().mapToLong(update -> update.update().number()).summaryStatistics();
        Set<String> languages = updates.stream()
                .flatMap(update -> update.update().heads().stream())
                .map(head -> PartRow.text(head.language()))
                .collect(Collectors.toSet());
        return handle.createQuery(question)
                .bind("generation", generation)
                .bind("first", numbers.getMin())
                .bind("last", numbers.getMax())
                .bindList(EmptyHandling.NULL_KEYWORD, "languages", languages);
    }

    private <S extends SqlStatement<S>> S within(S statement, String after, String last) {
        return statement.bind("generation", generation).bind("after", after).bind("last", last);
    }

    private <S extends SqlStatement<S>> S of(S statement, String id) {
        return statement.bind("generation", generation).bind("id", PartRow.text(id));
    }

    private static String inStory(String id) {
        return "\"story\":" + RowJson.write(id);
    }

    private static List<PartRow<StoryHead>> heads(Query question) {
        return question.map((row, context) -> PartRow.of(row, StoryHead.class)).list();
    }
}
