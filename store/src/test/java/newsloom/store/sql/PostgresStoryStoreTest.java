package newsloom.store.sql;

import static java.util.concurrent.TimeUnit.SECONDS;
import static newsloom.store.Stories.arrived;
import static newsloom.store.Stories.story;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import newsloom.model.Publishers;
import newsloom.model.story.StoryPart;
import newsloom.store.Positions;
import newsloom.store.StoreUnavailableException;
import newsloom.store.StoryStore;
import newsloom.store.StoryStoreContract;
import newsloom.store.sql.row.RowJson;
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

    @Test
    void anUnknownHostOrDatabaseIsSaidWithWhatToDo() {
        assertThatThrownBy(() -> SqlStoryStore.open(StoreSettings.at("jdbc:postgresql://nobody.invalid/newsloom")))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageEndingWith("cannot be used now: java.net.UnknownHostException: nobody.invalid. Start it, or"
                        + " correct its address (store.url).");
        assertThatThrownBy(() -> SqlStoryStore.open(as("postgres", "unknown")))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageEndingWith("cannot be used now: FATAL: database \"unknown\" does not exist. Create it, or"
                        + " correct its address (store.url).");
    }

    @Test
    void whoMayNotMakeTablesIsToldSoAtOnce() throws SQLException {
        empty().close();
        execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO public;"
                + " DROP ROLE IF EXISTS reader; CREATE ROLE reader LOGIN");
        assertTimeout(
                Duration.ofSeconds(8),
                () -> assertThatThrownBy(() -> SqlStoryStore.open(as("reader", "postgres")))
                        .isInstanceOf(StoreUnavailableException.class)
                        .hasMessageEndingWith(
                                "cannot be used now: ERROR: permission denied for schema public\n  Position: 14."
                                        + " Grant that to this user, or name one who may (store.user, store.password)."));
    }

    @Test
    void aPasswordThatIsChangedIsSaidAndTheStoreIsUsedAgainWithTheOneItHas() throws Exception {
        empty().close();
        execute("DROP ROLE IF EXISTS ann; CREATE ROLE ann LOGIN SUPERUSER PASSWORD 'first'");
        Path rules = Path.of(ask("SHOW hba_file"));
        String before = Files.readString(rules);
        Files.writeString(rules, "host all ann all scram-sha-256\n" + before);
        execute("SELECT pg_reload_conf()");
        String url = server.getJdbcUrl("ann", "postgres");
        try (StoryStore store = SqlStoryStore.open(
                new StoreSettings(url, "ann", "first", 2, Duration.ofSeconds(1), Duration.ofDays(1)))) {
            execute("ALTER ROLE ann PASSWORD 'second'");
            execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'ann'");
            await().atMost(30, SECONDS)
                    .untilAsserted(() -> assertThatThrownBy(store::generation)
                            .isInstanceOf(StoreUnavailableException.class)
                            .hasMessageEndingWith(
                                    "FATAL: password authentication failed for user \"ann\". Correct the user or"
                                            + " the password (store.user, store.password)."));
            execute("ALTER ROLE ann PASSWORD 'first'");
            await().atMost(30, SECONDS)
                    .ignoreExceptionsInstanceOf(StoreUnavailableException.class)
                    .until(() -> store.generation() == 0);
        } finally {
            Files.writeString(rules, before);
            execute("SELECT pg_reload_conf()");
        }
    }

    @Test
    void aTransactionThatIdledTooLongIsWorthAnotherTry() throws SQLException {
        empty().close();
        StoreSettings impatient = StoreSettings.at(
                server.getJdbcUrl("postgres", "postgres") + "&options=-c%20idle_in_transaction_session_timeout=50");
        try (StoryStore store = SqlStoryStore.open(impatient)) {
            store.save(1, arrived(List.of(story("s", 1, "a"))), new Positions("stories", Map.of()));
            store.activate(1);
            assertThatThrownBy(() -> store.members(
                            "s",
                            member -> await().until(() -> ask("SELECT count(*) FROM pg_stat_activity"
                                            + " WHERE state = 'idle in transaction' AND pid <> pg_backend_pid()")
                                    .equals("0"))))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("idle-in-transaction timeout");
        }
    }

    @Override
    protected StoryStore empty() {
        try {
            execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
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
    protected <T extends StoryPart> T part(String content, Class<T> type) {
        return RowJson.read(content, type);
    }

    @Override
    protected StoryStore again(Publishers publishers) {
        return SqlStoryStore.open(
                StoreSettings.at(server.getJdbcUrl("postgres", "postgres")).as("postgres", "postgres"), publishers);
    }

    private static StoreSettings as(String user, String database) {
        return StoreSettings.at(server.getJdbcUrl(user, database)).as(user, "");
    }

    private static void execute(String statements) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute(statements);
        }
    }

    private static String ask(String question) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                ResultSet row = connection.createStatement().executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
