package newsloom.store.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import newsloom.model.Story;
import newsloom.store.Positions;
import newsloom.store.StoryPage;
import newsloom.store.StoryStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps stories in SQLite or PostgreSQL. Several processes may read an SQLite file while one writes. */
public final class SqlStoryStore implements StoryStore {
    private final StoreSettings settings;
    private final Database database;
    private final HikariDataSource connections;
    private final Jdbi jdbi;

    private SqlStoryStore(StoreSettings settings, Database database, HikariDataSource connections) {
        this.settings = settings;
        this.database = database;
        this.connections = connections;
        this.jdbi = Jdbi.create(connections);
    }

    /** Connects and brings the tables up to date; an SQLite file is created, its folder is not. */
    public static SqlStoryStore open(StoreSettings settings) {
        Database database = Database.of(settings);
        return unlessAway(settings, () -> open(settings, database));
    }

    private static SqlStoryStore open(StoreSettings settings, Database database) {
        HikariDataSource connections = database.connect(settings);
        try {
            Migrations.run(connections, database, settings);
            return new SqlStoryStore(settings, database, connections);
        } catch (RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    @Override
    public int save(int generation, List<Story> stories, Positions positions) {
        return change(handle -> {
            handle.execute(database.holdGeneration());
            return new SqlStoryWriter(handle, generation)
                    .write(stories, positions, new SqlGenerations(handle).current());
        });
    }

    @Override
    public int generation() {
        return read(handle -> new SqlGenerations(handle).current());
    }

    @Override
    public int activate(int generation) {
        return change(handle -> new SqlGenerations(handle).activate(generation));
    }

    @Override
    public void keepComing(int generation) {
        change(handle -> new SqlGenerations(handle).keepComing(generation));
    }

    @Override
    public int dropFormer() {
        return change(handle -> new SqlGenerations(handle).dropFormer());
    }

    @Override
    public Optional<Story> current(String id) {
        return read(handle -> new SqlStoryReader(handle).current(id));
    }

    @Override
    public Optional<Story> storyOf(String article) {
        return read(handle -> new SqlStoryReader(handle).storyOf(article));
    }

    @Override
    public List<Story> stories(StoryPage page) {
        return read(handle -> new SqlStoryReader(handle).stories(page));
    }

    @Override
    public Map<Integer, Long> positions(String topic) {
        return read(handle -> handle.createQuery("SELECT partition, next_offset FROM positions WHERE topic = :topic")
                .bind("topic", topic)
                .map((row, context) -> Map.entry(row.getInt("partition"), row.getLong("next_offset")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public void close() {
        connections.close();
    }

    private int change(Function<Handle, Integer> change) {
        return unlessAway(settings, () -> jdbi.inTransaction(change::apply));
    }

    private <T> T read(Function<Handle, T> question) {
        return unlessAway(settings, () -> jdbi.withHandle(question::apply));
    }

    private static <T> T unlessAway(StoreSettings settings, Supplier<T> action) {
        try {
            return action.get();
        } catch (RuntimeException e) {
            throw SqlErrors.explain(e, settings);
        }
    }
}
