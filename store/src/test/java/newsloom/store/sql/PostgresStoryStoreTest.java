package newsloom.store.sql;

import static newsloom.store.Stories.arrived;
import static newsloom.store.Stories.story;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import newsloom.store.Positions;
import newsloom.store.StoreUnavailableException;
import newsloom.store.StoryStore;
import newsloom.store.StoryStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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

    @Test
    void aServerThatIsNotThereIsSaidInASentenceAndWorthAnotherTry() {
        StoreSettings nobody = StoreSettings.at("jdbc:postgresql://localhost:1/newsloom?password=secret");
        assertThatThrownBy(() -> SqlStoryStore.open(nobody))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageStartingWith("The database jdbc:postgresql://localhost:1/newsloom cannot be used now");
    }

    @Test
    void aServerThatDropsItsConnectionsIsUsedAgainWhenItIsBack() throws SQLException {
        try (StoryStore store = empty();
                Connection other = server.getPostgresDatabase().getConnection()) {
            store.save(1, arrived(List.of(story("s", 1, "a"))), new Positions("stories", Map.of(0, 1L)));
            other.createStatement()
                    .execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()");
            await().ignoreExceptionsInstanceOf(StoreUnavailableException.class)
                    .until(() -> store.positions("stories").containsKey(0));
        }
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
    protected Connection connection() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    @Override
    protected StoryStore again() {
        return SqlStoryStore.open(
                StoreSettings.at(server.getJdbcUrl("postgres", "postgres")).as("postgres", "postgres"));
    }
}
