package newsloom.store.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import newsloom.store.StoryStore;
import newsloom.store.StoryStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Against a real server; as root, which PostgreSQL refuses to run as, it starts in a user namespace of its own. */
class PostgresStoryStoreTest extends StoryStoreContract {
    @SuppressWarnings("NullAway.Init") // JUnit calls start() before anything else.
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    protected StoryStore empty() {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return again();
    }

    @Override
    protected StoryStore again() {
        return SqlStoryStore.open(
                StoreSettings.at(server.getJdbcUrl("postgres", "postgres")).as("postgres", "postgres"));
    }
}
