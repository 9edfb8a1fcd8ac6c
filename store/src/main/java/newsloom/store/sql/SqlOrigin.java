package newsloom.store.sql;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import newsloom.store.Origin;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Where the rows came from, inside a transaction that someone else began. */
final class SqlOrigin {
    /** No topic can have such names. */
    private static final String KAFKA = "@kafka";

    private static final String PREFIX = "@topics.prefix";

    private static final String KEEP = """
            INSERT INTO origins (name, id) VALUES (:name, :id)
            ON CONFLICT (name) DO UPDATE SET id = excluded.id
            """;

    private final Handle handle;

    SqlOrigin(Handle handle) {
        this.handle = handle;
    }

    Optional<Origin> read() {
        Map<String, String> ids = handle
                .createQuery("SELECT name, id FROM origins")
                .map((row, context) -> Map.entry(row.getString("name"), row.getString("id")))
                .stream()
                .collect(HashMap::new, (all, each) -> all.put(each.getKey(), each.getValue()), HashMap::putAll);
        Optional<String> kafka = Optional.ofNullable(ids.remove(KAFKA));
        Optional<String> prefix = Optional.ofNullable(ids.remove(PREFIX));
        return kafka.flatMap(id -> prefix.map(name -> new Origin(id, name, ids)));
    }

    /** A position in a topic of before says nothing of another one of the same name. */
    void write(Origin now) {
        read().ifPresent(before -> before.topics().keySet().stream()
                .filter(topic -> !before.kafka().equals(now.kafka()) || before.isOther(topic, now))
                .forEach(topic -> handle.execute("DELETE FROM positions WHERE topic = ?", topic)));
        PreparedBatch rows = handle.prepareBatch(KEEP);
        Map<String, String> ids = new TreeMap<>(now.topics());
        ids.put(KAFKA, now.kafka());
        ids.put(PREFIX, now.topicsPrefix());
        ids.forEach((name, id) -> rows.bind("name", name).bind("id", id).add());
        rows.execute();
    }
}
