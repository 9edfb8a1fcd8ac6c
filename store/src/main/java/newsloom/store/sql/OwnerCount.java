package newsloom.store.sql;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import newsloom.model.Publishers;
import newsloom.model.story.StoryHead;
import newsloom.model.story.Voices;
import newsloom.store.sql.row.PartRow;
import newsloom.store.sql.row.Times;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Counts the independent publishers of stories by their owners, where users have said who owns whom: those who tell stories
 * know sites alone, and what users say may change without a story being told again.
 */
record OwnerCount(Handle handle, Publishers publishers) {
    private static final String MEMBERS = """
            SELECT DISTINCT story, COALESCE(copy_of, article) AS family, site FROM memberships
            WHERE generation = (SELECT number FROM generation) AND story IN (<stories>) AND until_change IS NULL
            """;

    /** In two halves, each of which has its index. */
    private static final String MEMBERS_THEN = """
            SELECT story, COALESCE(copy_of, article) AS family, site FROM memberships
            WHERE generation = (SELECT number FROM generation) AND story IN (<stories>)
              AND until_change IS NULL AND from_at <= :at
            UNION SELECT story, COALESCE(copy_of, article), site FROM memberships
            WHERE generation = (SELECT number FROM generation) AND story IN (<stories>)
              AND until_change IS NOT NULL AND from_at <= :at AND until_at > :at
            """;

    /** By their ids. */
    Map<String, StoryHead> counted(Collection<StoryHead> stories) {
        return counted(stories, () -> handle.createQuery(MEMBERS));
    }

    /** The same as they were known at that time. */
    Map<String, StoryHead> counted(Collection<StoryHead> stories, Instant at) {
        return counted(stories, () -> handle.createQuery(MEMBERS_THEN).bind("at", Times.micros(at)));
    }

    private Map<String, StoryHead> counted(Collection<StoryHead> stories, Supplier<Query> members) {
        Map<String, Voices<String>> heard = heard(
                members,
                stories.stream()
                        .filter(this::mayBeFewer)
                        .map(story -> PartRow.text(story.id()))
                        .collect(Collectors.toSet()));
        return stories.stream()
                .collect(Collectors.toMap(
                        StoryHead::id,
                        story -> counted(story, Optional.ofNullable(heard.get(PartRow.text(story.id())))),
                        (one, same) -> one));
    }

    /** Whether owners can make a difference: they only make one of several. */
    private boolean mayBeFewer(StoryHead story) {
        return !publishers.isEmpty() && story.counts().voices() > 1;
    }

    /** A member that has come since the head was read does not count yet. */
    private StoryHead counted(StoryHead story, Optional<Voices<String>> heard) {
        int voices = story.counts().voices();
        return heard.map(Voices::count)
                .filter(owners -> owners < voices)
                .map(owners -> story.counting(story.counts().withVoices(owners)))
                .orElse(story);
    }

    private void add(Voices<String> voices, String family, Optional<String> site) {
        voices.add(family, site.map(publishers::speakerFor));
    }

    private Map<String, Voices<String>> heard(Supplier<Query> members, Set<String> stories) {
        Map<String, Voices<String>> heard = new HashMap<>();
        if (!stories.isEmpty()) {
            members.get()
                    .bindList("stories", stories)
                    .map((row, context) -> {
                        Voices<String> voices = heard.computeIfAbsent(row.getString("story"), first -> new Voices<>());
                        add(voices, row.getString("family"), Optional.ofNullable(row.getString("site")));
                        return voices;
                    })
                    .forEach(counted -> {});
        }
        return heard;
    }
}
