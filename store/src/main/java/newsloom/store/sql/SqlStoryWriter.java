package newsloom.store.sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.model.ArticleKey;
import newsloom.model.LoggedChange;
import newsloom.model.story.ArticleHeader;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryPart;
import newsloom.store.ArrivedUpdate;
import newsloom.store.Positions;
import newsloom.store.RowRefusedException;
import newsloom.store.sql.row.PartRow;
import newsloom.store.sql.row.Times;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes what stories and articles have become, and the positions, inside a transaction that someone else began. */
final class SqlStoryWriter {
    private static final String POSITION = """
            INSERT INTO positions (topic, partition, next_offset) VALUES (:topic, :partition, :next)
            ON CONFLICT (topic, partition) DO UPDATE SET next_offset = excluded.next_offset
            """;

    private static final String NAME =
            "INSERT INTO site_names (name, site) VALUES (:name, :site) ON CONFLICT DO NOTHING";

    private final Handle handle;
    private final int generation;
    private final List<LoggedChange> written = new ArrayList<>();

    SqlStoryWriter(Handle handle, int generation) {
        this.handle = handle;
        this.generation = generation;
    }

    /** What it has written, row by row. */
    List<LoggedChange> written() {
        return written;
    }

    /** Comes first: another that has read the same partition, and would write the same rows, waits here. */
    static void write(Handle handle, Positions positions) {
        PreparedBatch rows = handle.prepareBatch(POSITION);
        new TreeMap<>(positions.next())
                .forEach((partition, next) -> rows.bind("topic", positions.topic())
                        .bind("partition", partition)
                        .bind("next", next)
                        .add());
        rows.execute();
    }

    /** Of each key what the highest update says, by key: two writers that take rows in one order cannot block each other. */
    void write(List<ArrivedUpdate> updates) {
        TreeMap<String, PartRow<StoryPart>> newest = new TreeMap<>();
        updates.stream()
                .flatMap(SqlStoryWriter::rows)
                .forEach(row -> newest.merge(row.part().key(), row, (a, b) -> b.change() > a.change() ? b : a));
        withhold(newest);
        write(
                PartTable.MEMBERSHIPS,
                newest.values().stream().filter(row -> !isHead(row)).toList());
        write(
                PartTable.STORIES,
                newest.values().stream().filter(SqlStoryWriter::isHead).toList());
        writeNames(updates);
    }

    /** Nothing comes back of what may not be kept. */
    private void withhold(Map<String, PartRow<StoryPart>> rows) {
        Set<ArticleKey> forgotten = new SqlForgotten(handle)
                .among(rows.values().stream()
                        .map(row -> PartRow.text(article(row.part())))
                        .collect(Collectors.toSet()));
        if (!forgotten.isEmpty()) {
            rows.replaceAll(
                    (key, row) -> new PartRow<>(SqlForgotten.kept(row.part(), forgotten), row.change(), row.at()));
        }
    }

    /** Whose words it has. */
    private static String article(StoryPart part) {
        return part instanceof Membership member ? member.id() : ((StoryHead) part).canonical();
    }

    /** Those whose keys have a current row of the same or a later update are left as they are. */
    void write(PartTable table, List<? extends PartRow<?>> rows) {
        PreparedBatch ended = handle.prepareBatch(table.end());
        PreparedBatch begun = handle.prepareBatch(table.begin());
        rows.stream().map(row -> row.columns(generation)).forEach(columns -> {
            ended.add(columns);
            begun.add(columns);
        });
        ended.execute();
        int[] counts = begun.execute();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                written.add(rows.get(i).logged());
            }
        }
    }

    private static Stream<PartRow<StoryPart>> rows(ArrivedUpdate arrived) {
        return Stream.concat(arrived.update().memberships().stream(), arrived.update().heads().stream())
                .map(part -> checked(new PartRow<>(part, arrived.update().number(), Times.micros(arrived.at()))));
    }

    private static PartRow<StoryPart> checked(PartRow<StoryPart> row) {
        row.objection().ifPresent(sentence -> {
            throw new RowRefusedException(sentence);
        });
        return row;
    }

    /** In their order, as all rows: two writers cannot block each other. */
    private void writeNames(List<ArrivedUpdate> updates) {
        TreeSet<SiteName> names = new TreeSet<>();
        updates.stream()
                .flatMap(arrived -> arrived.update().memberships().stream())
                .forEach(member -> SiteName.of(member.article()).ifPresent(names::add));
        PreparedBatch rows = handle.prepareBatch(NAME);
        names.forEach(
                each -> rows.bind("name", each.name()).bind("site", each.site()).add());
        rows.execute();
    }

    private static boolean isHead(PartRow<StoryPart> row) {
        return row.part() instanceof StoryHead;
    }

    /** How a publisher on a site calls itself. */
    private record SiteName(String name, String site) implements Comparable<SiteName> {
        private static final Comparator<SiteName> ORDER =
                Comparator.comparing(SiteName::name).thenComparing(SiteName::site);

        static Optional<SiteName> of(ArticleHeader article) {
            return article.site()
                    .flatMap(site -> article.publisher()
                            .map(name -> new SiteName(SqlStoryList.name(name), PartRow.address(site))));
        }

        @Override
        public int compareTo(SiteName other) {
            return ORDER.compare(this, other);
        }
    }
}
