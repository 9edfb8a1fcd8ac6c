package newsloom.store.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables to the shape this program knows. */
final class Migrations {
    /** The version of the last file in {@code newsloom/store/sql}. */
    static final String NEWEST = "2";

    private static final String LAST_RUN =
            "SELECT version FROM flyway_schema_history WHERE success ORDER BY installed_rank DESC LIMIT 1";

    private Migrations() {}

    /** Asks first whether there is anything to do: it takes Flyway half a second to find out that there is not. */
    static void run(DataSource connections, Database database, StoreSettings settings) {
        if (!upToDate(connections)) {
            database.alone(settings, () -> migrate(connections, database));
        }
    }

    private static void migrate(DataSource connections, Database database) {
        Flyway.configure()
                .dataSource(connections)
                .locations("classpath:newsloom/store/sql")
                .placeholders(Map.of("bytewise", database.bytewise()))
                .load()
                .migrate();
    }

    private static boolean upToDate(DataSource connections) {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement();
                ResultSet last = statement.executeQuery(LAST_RUN)) {
            return last.next() && NEWEST.equals(last.getString("version"));
        } catch (SQLException e) {
            return false; // A new database, or one in trouble: Flyway creates what is missing and says what is wrong.
        }
    }
}
