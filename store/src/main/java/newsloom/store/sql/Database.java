package newsloom.store.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** The two databases, and the little in which they differ. */
enum Database {
    SQLITE("jdbc:sqlite:", "BINARY") {
        @Override
        void prepare(HikariConfig pool, StoreSettings settings) {
            pool.addDataSourceProperty("journal_mode", "WAL");
            // A power cut may cost the last transactions, never the file; rows and positions go together, so the sink
            // reads them from Kafka again.
            pool.addDataSourceProperty("synchronous", "NORMAL");
            pool.addDataSourceProperty("foreign_keys", "true");
            // Kibibytes: the inner pages of the indexes, which every story touches, stay in memory.
            pool.addDataSourceProperty("cache_size", "-16384");
            pool.addDataSourceProperty(
                    "busy_timeout", Long.toString(settings.patience().toMillis()));
        }
    },
    POSTGRESQL("jdbc:postgresql:", "\"C\"") {
        @Override
        void prepare(HikariConfig pool, StoreSettings settings) {
            pool.setUsername(settings.user().isEmpty() ? null : settings.user());
            pool.setPassword(settings.password().isEmpty() ? null : settings.password());
        }
    };

    private final String prefix;
    private final String bytewise;

    Database(String prefix, String bytewise) {
        this.prefix = prefix;
        this.bytewise = bytewise;
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
        pool.setConnectionTimeout(settings.patience().toMillis());
        prepare(pool, settings);
        return new HikariDataSource(pool);
    }

    /** The collation that orders texts by their bytes. */
    String bytewise() {
        return bytewise;
    }

    abstract void prepare(HikariConfig pool, StoreSettings settings);
}
