package newsloom.store.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** The two databases, and the little in which they differ. */
enum Database {
    SQLITE("jdbc:sqlite:", "BINARY", "UPDATE generation SET number = number") {
        @Override
        void prepare(HikariConfig pool, StoreSettings settings) {
            // A power cut may cost the last transactions, never the file; rows and positions go together, so the sink
            // reads them from Kafka again.
            pool.addDataSourceProperty("synchronous", "NORMAL");
            pool.addDataSourceProperty("foreign_keys", "true");
            // Kibibytes: the inner pages of the indexes, which every story touches, stay in memory.
            pool.addDataSourceProperty("cache_size", "-16384");
            pool.addDataSourceProperty(
                    "busy_timeout", Long.toString(settings.timeout().toMillis()));
        }

        @Override
        void writeAhead(Handle handle) {
            handle.execute("PRAGMA journal_mode = WAL");
        }

        /**
         * Neither Flyway nor the change of a new file to a write-ahead log waits for another process: an empty database
         * beside ours is a lock, which a killed process gives back.
         */
        @Override
        <T> T alone(StoreSettings settings, Supplier<T> action) {
            String waiting = "?busy_timeout=" + settings.timeout().toMillis();
            try (Connection lock = DriverManager.getConnection(settings.place() + "-migration" + waiting);
                    Statement statement = lock.createStatement()) {
                statement.execute("BEGIN EXCLUSIVE");
                T done = action.get();
                statement.execute("ROLLBACK");
                return done;
            } catch (SQLException e) {
                throw new IllegalStateException("The database cannot be opened alone.", e);
            }
        }
    },
    POSTGRESQL("jdbc:postgresql:", "\"C\"", "SELECT number FROM generation FOR SHARE") {
        @Override
        void writeAhead(Handle handle) {
            // It writes ahead as it is.
        }

        @Override
        void prepare(HikariConfig pool, StoreSettings settings) {
            pool.setUsername(settings.user().isEmpty() ? null : settings.user());
            pool.setPassword(settings.password().isEmpty() ? null : settings.password());
        }

        @Override
        <T> T alone(StoreSettings settings, Supplier<T> action) {
            return action.get(); // Flyway takes a lock of the server's.
        }
    };

    private final String prefix;
    private final String bytewise;
    private final String holdGeneration;

    Database(String prefix, String bytewise, String holdGeneration) {
        this.prefix = prefix;
        this.bytewise = bytewise;
        this.holdGeneration = holdGeneration;
    }

    static Database of(StoreSettings settings) {
        for (Database database : values()) {
            if (settings.url().startsWith(database.prefix)) {
                return database;
            }
        }
        throw new IllegalArgumentException("The database " + settings.place()
                + " is none that Newsloom knows: give a URL that starts with jdbc:sqlite: or jdbc:postgresql:.");
    }

    HikariDataSource connect(StoreSettings settings) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("newsloom-store");
        pool.setJdbcUrl(settings.url());
        pool.setMaximumPoolSize(settings.connections());
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(settings.timeout().toMillis());
        prepare(pool, settings);
        return new HikariDataSource(pool);
    }

    /** The collation that orders texts by their bytes. */
    String bytewise() {
        return bytewise;
    }

    /**
     * Keeps the generation that is read from being switched until the transaction ends. On SQLite that is a write, so
     * that the transaction waits for its turn at its first statement instead of failing at a later one.
     */
    String holdGeneration() {
        return holdGeneration;
    }

    abstract void prepare(HikariConfig pool, StoreSettings settings);

    /** Has the database write ahead from now on; it is known to be ours, for another program's file is not to be changed. */
    abstract void writeAhead(Handle handle);

    /** Does what only one process may do at a time to a database that may be new; the others wait for it. */
    abstract <T> T alone(StoreSettings settings, Supplier<T> action);
}
