package newsloom.store.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import javax.sql.DataSource;
import newsloom.store.StoreUnavailableException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Makes the tables in a new database, and refuses one whose tables are others. */
final class Migrations {
    /** What this program writes and reads: another number for whatever it cannot read any more. */
    private static final int LAYOUT = 8;

    private Migrations() {}

    /** Asks first whether there is anything to do: it takes Flyway half a second to find out that there is not. */
    static void run(DataSource connections, Database database, StoreSettings settings) {
        OptionalInt layout = layout(connections);
        if (layout.isEmpty()) {
            migrate(connections, database, settings);
        } else if (layout.getAsInt() != LAYOUT) {
            throw refusal(settings, "layout " + layout.getAsInt(), new IllegalStateException("Another layout."));
        }
    }

    private static void migrate(DataSource connections, Database database, StoreSettings settings) {
        tryToMakeATable(connections);
        try {
            Flyway.configure()
                    .dataSource(connections)
                    .locations("classpath:newsloom/store/migration")
                    .placeholders(Map.of(
                            "bytewise",
                            database.bytewise(),
                            "layout",
                            Integer.toString(LAYOUT),
                            "log",
                            UUID.randomUUID().toString()))
                    .load()
                    .migrate();
        } catch (FlywayValidateException e) {
            throw refusal(settings, "a layout without a number", e);
        } catch (FlywayException e) {
            throw e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE
                    ? foreign(settings, e)
                    : e;
        }
    }

    /** And keeps none: where that is not allowed, Flyway tries ten times, a second apart, before it says so. */
    private static void tryToMakeATable(DataSource connections) {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("CREATE TABLE newsloom_trial (number INTEGER)");
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException("No table can be made.", e);
        }
    }

    /** Of a database whose tables are made. */
    private static OptionalInt layout(DataSource connections) {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT layout FROM generation")) {
            return row.next() ? OptionalInt.of(row.getInt("layout")) : OptionalInt.empty();
        } catch (SQLException e) {
            return OptionalInt.empty(); // A new database, or one in trouble, of which Flyway says what is wrong.
        }
    }

    private static StoreUnavailableException foreign(StoreSettings settings, Exception cause) {
        return new StoreUnavailableException(
                "The database " + settings.place() + " holds tables of another program. Name a database of Newsloom's"
                        + " own (store.url); a new one may be empty.",
                cause);
    }

    private static StoreUnavailableException refusal(StoreSettings settings, String layout, Exception cause) {
        return new StoreUnavailableException(
                "The database " + settings.place() + " was made by another version of Newsloom: it has " + layout
                        + ", and this version reads layout " + LAYOUT + ". Use that version, or name a new database"
                        + " (store.url) and let newsloom store fill it.",
                cause);
    }
}
