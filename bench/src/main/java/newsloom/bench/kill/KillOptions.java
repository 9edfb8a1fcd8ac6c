package newsloom.bench.kill;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a kill run is to do.
 *
 * @param seed the same seed, kills and articles give the same articles, killed in the same order at the same points
 * @param kills in all; the four roles take turns
 * @param articles how many of the corpus, or of the invented one
 * @param corpus JSON lines, also as .gz; by default the seeds and invented articles
 * @param folder where the processes keep their data; by default a temporary one; it is kept, for whoever wants to look
 * @param postgres whether the rows of the run with kills are in PostgreSQL; those of that without are in SQLite
 */
public record KillOptions(
        long seed, int kills, int articles, Optional<Path> corpus, Optional<Path> folder, boolean postgres) {

    /** @param arguments {@code --seed N}, {@code --kills N}, {@code --articles N}, {@code --corpus FILE}, {@code --folder DIR}, {@code --database sqlite|postgresql} */
    public static KillOptions of(String... arguments) {
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("Give each option its value.");
        }
        KillOptions options = new KillOptions(1, 5, 400, Optional.empty(), Optional.empty(), false);
        for (int i = 0; i < arguments.length; i += 2) {
            options = options.with(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private KillOptions with(String name, String value) {
        return switch (name) {
            case "--seed" -> new KillOptions(Long.parseLong(value), kills, articles, corpus, folder, postgres);
            case "--kills" -> new KillOptions(seed, Integer.parseInt(value), articles, corpus, folder, postgres);
            case "--articles" -> new KillOptions(seed, kills, Integer.parseInt(value), corpus, folder, postgres);
            case "--corpus" -> new KillOptions(seed, kills, articles, Optional.of(Path.of(value)), folder, postgres);
            case "--folder" -> new KillOptions(seed, kills, articles, corpus, Optional.of(Path.of(value)), postgres);
            case "--database" -> new KillOptions(seed, kills, articles, corpus, folder, isPostgres(value));
            default ->
                throw new IllegalArgumentException("There is no option " + name
                        + "; there are --seed, --kills, --articles, --corpus, --folder and --database.");
        };
    }

    private static boolean isPostgres(String database) {
        if (!List.of("sqlite", "postgresql").contains(database)) {
            throw new IllegalArgumentException("The database is sqlite or postgresql, and not " + database + ".");
        }
        return database.equals("postgresql");
    }
}
