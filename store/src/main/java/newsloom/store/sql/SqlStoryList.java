package newsloom.store.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.model.Folding;
import newsloom.model.Publishers;
import newsloom.model.story.StoryHead;
import newsloom.store.list.ListedStory;
import newsloom.store.list.StoryPage;
import newsloom.store.list.StorySelection;
import newsloom.store.list.StorySelection.LeastCounts;
import newsloom.store.sql.row.PartRow;
import newsloom.store.sql.row.Times;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;
import org.jdbi.v3.core.statement.Query;

/** Reads the list of stories that are not part of others, inside a transaction that someone else began. */
final class SqlStoryList {
    /** All that is compared stands in the index in whose order they are read: of a story that is not wanted no row is. */
    private static final String LISTED = """
            FROM stories WHERE generation = (SELECT number FROM generation) AND until_change IS NULL
              AND merged_into IS NULL AND latest >= :since AND latest <= :latest
              AND articles >= :articles AND reports >= :reports AND voices >= :voices
            """;

    private static final String LANGUAGE = "AND language = :language\n";
    private static final String SITES = """
            AND id IN (SELECT story FROM memberships
                       WHERE generation = (SELECT number FROM generation) AND site IN (<sites>)
                         AND until_change IS NULL)
            """;
    private static final String IDS = "AND id IN (<ids>)\n";
    private static final String LATEST_FIRST = """
            SELECT stories.*, 0 AS arrivals %s
              AND (latest < :latest OR id > :id)
            ORDER BY latest DESC, id LIMIT :limit
            """;

    /** An article arrived with the first row that told of it, and counts for the story that it is in now. */
    private static final String GROWN_MOST_FIRST = """
            SELECT listed.*, arrivals
            FROM (SELECT now.story, COUNT(*) AS arrivals
                  FROM memberships AS came
                  JOIN memberships AS now ON now.generation = came.generation AND now.article = came.article
                      AND now.language = came.language AND now.until_change IS NULL
                  WHERE came.generation = (SELECT number FROM generation) AND came.from_change = came.arrived
                    AND came.from_at >= :from AND came.from_at < :to
                  GROUP BY now.story) AS grown
            JOIN (SELECT * %s) AS listed ON listed.id = grown.story
            WHERE arrivals < :most OR (arrivals = :most AND id > :id)
            ORDER BY arrivals DESC, id LIMIT :limit
            """;

    private static final String COUNT =
            "SELECT count(*) FROM stories WHERE generation = (SELECT number FROM generation)"
                    + " AND until_change IS NULL AND merged_into IS NULL";
    private static final String SITES_OF = """
            SELECT site FROM site_names WHERE name = :name
            UNION SELECT :site WHERE EXISTS (
                SELECT 1 FROM memberships
                WHERE generation = (SELECT number FROM generation) AND site = :site AND until_change IS NULL)
            """;

    private static final StoryPage.Mark TOP = new StoryPage.Mark(Integer.MAX_VALUE, Optional.of(Instant.MAX), "");
    private static final long UNDATED = Times.micros(Optional.empty());

    private final Handle handle;
    private final OwnerCount owners;

    SqlStoryList(Handle handle, Publishers publishers) {
        this.handle = handle;
        this.owners = new OwnerCount(handle, publishers);
    }

    /** Where one owner has several of the sites, a story may speak with fewer voices than its row says, and not be wanted. */
    List<ListedStory> page(StoryPage page) {
        List<ListedStory> wanted = new ArrayList<>();
        List<ListedStory> rows = rows(page);
        counted(rows, page.wanted().least()).forEach(wanted::add);
        while (wanted.size() < page.limit() && rows.size() == page.limit()) {
            rows = rows(page.after(rows.get(rows.size() - 1)));
            counted(rows, page.wanted().least())
                    .limit(page.limit() - wanted.size())
                    .forEach(wanted::add);
        }
        return wanted;
    }

    private Stream<ListedStory> counted(List<ListedStory> rows, LeastCounts least) {
        Map<String, StoryHead> counted =
                owners.counted(rows.stream().map(ListedStory::head).toList());
        return rows.stream()
                .map(row -> new ListedStory(counted.getOrDefault(row.head().id(), row.head()), row.arrivals()))
                .filter(story -> story.head().counts().voices() >= least.voices());
    }

    private List<ListedStory> rows(StoryPage page) {
        StorySelection wanted = page.wanted();
        StoryPage.Mark after = page.after().orElse(TOP);
        Query question = bound(handle.createQuery(question(wanted)), wanted)
                .bind("latest", newest(wanted, after))
                .bind("id", PartRow.text(after.id()))
                .bind("limit", page.limit());
        wanted.growth()
                .ifPresent(window -> question.bind("from", Times.micros(window.from()))
                        .bind("to", Times.micros(window.until()))
                        .bind("most", after.arrivals()));
        return question.map((row, context) ->
                        new ListedStory(PartRow.of(row, StoryHead.class).part(), row.getInt("arrivals")))
                .list();
    }

    long count() {
        return handle.createQuery(COUNT).mapTo(Long.class).one();
    }

    Set<String> sitesOf(String publisher) {
        return handle.createQuery(SITES_OF)
                .bind("name", name(publisher))
                .bind("site", PartRow.address(publisher.strip().toLowerCase(Locale.ROOT)))
                .mapTo(String.class)
                .set();
    }

    /** As names of publishers are compared, and as much of one as its column holds. */
    static String name(String publisher) {
        return PartRow.address(Folding.of(publisher.strip()));
    }

    private static String question(StorySelection wanted) {
        String listed = Stream.of(
                        Optional.of(LISTED),
                        wanted.language().map(any -> LANGUAGE),
                        wanted.sites().map(any -> SITES),
                        wanted.ids().map(any -> IDS))
                .flatMap(Optional::stream)
                .collect(Collectors.joining());
        return (wanted.growth().isPresent() ? GROWN_MOST_FIRST : LATEST_FIRST).formatted(listed);
    }

    private static Query bound(Query question, StorySelection wanted) {
        boolean dated = wanted.since().isPresent() || wanted.until().isPresent();
        question.bind("since", wanted.since().map(Times::micros).orElse(dated ? UNDATED + 1 : UNDATED))
                .bind("articles", wanted.least().articles())
                .bind("reports", wanted.least().reports())
                .bind("voices", wanted.least().voices());
        wanted.language().ifPresent(language -> question.bind("language", PartRow.text(language)));
        wanted.sites().ifPresent(sites -> bind(question, "sites", sites));
        wanted.ids().ifPresent(ids -> bind(question, "ids", ids));
        return question;
    }

    private static void bind(Query question, String name, Set<String> kept) {
        question.bindList(
                EmptyHandling.NULL_KEYWORD,
                name,
                kept.stream().map(PartRow::address).toList());
    }

    /** The latest time that there may be: on a later page, that of the story before it. */
    private static long newest(StorySelection wanted, StoryPage.Mark after) {
        long end = wanted.until().map(until -> Times.micros(until) - 1).orElse(Long.MAX_VALUE);
        return wanted.growth().isPresent() ? end : Math.min(end, Times.micros(after.lastPublishedAt()));
    }
}
