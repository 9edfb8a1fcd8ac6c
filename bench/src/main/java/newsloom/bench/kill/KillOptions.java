package newsloom.bench.kill;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a kill run is to do.
 *
 * @param seed the same seed, kills and articles give the same articles, killed in the same order at the same points
 * @param kills in all; the four roles take turns
 * @param articles how many of the corpus, or of the invented one
 * @param corpus JSON lines, also as .gz; by default the seeds and invented articles
 * @param folder where the processes keep their data; by default a temporary one; it is kept, for whoever wants to look
 */
record KillOptions(long seed, int kills, int articles, Optional<Path> corpus, Optional<Path> folder) {

    /** @param arguments {@code --seed N}, {@code --kills N}, {@code --articles N}, {@code --corpus FILE}, {@code --folder DIR} */
    static KillOptions of(String... arguments) {
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("Give each option its value.");
        }
        KillOptions options = new KillOptions(1, 5, 400, Optional.empty(), Optional.empty());
        for (int i = 0; i < arguments.length; i += 2) {
            options = options.with(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private KillOptions with(String name, String value) {
        return switch (name) {
            case "--seed" -> new KillOptions(Long.parseLong(value), kills, articles, corpus, folder);
            case "--kills" -> new KillOptions(seed, Integer.parseInt(value), articles, corpus, folder);
            case "--articles" -> new KillOptions(seed, kills, Integer.parseInt(value), corpus, folder);
            case "--corpus" -> new KillOptions(seed, kills, articles, Optional.of(Path.of(value)), folder);
            case "--folder" -> new KillOptions(seed, kills, articles, corpus, Optional.of(Path.of(value)));
            default ->
                throw new IllegalArgumentException("There is no option " + name
                        + "; there are --seed, --kills, --articles, --corpus and --folder.");
        };
    }
}
