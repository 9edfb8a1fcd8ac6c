package newsloom.store.sql;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables to the shape this program knows; with nothing to do it only reads, so a writer is not disturbed. */
final class Migrations {
    private Migrations() {}

    static void run(DataSource connections, Database database) {
        Flyway.configure()
                .dataSource(connections)
                .locations("classpath:newsloom/store/sql")
                .placeholders(Map.of("bytewise", database.bytewise()))
                .load()
                .migrate();
    }
}
