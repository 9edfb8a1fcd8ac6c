package newsloom.bench.stream;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How a stream is run.
 *
 * @param articles up to how many
 * @param characters texts are cut to this many
 * @param limit after how long it stops, wherever it is
 */
record StreamOptions(Path file, int articles, int characters, Duration limit) {

    /** @param arguments a file, then {@code --articles N}, {@code --characters N} and {@code --minutes N} as wanted */
    static StreamOptions of(String... arguments) {
        if (arguments.length == 0 || arguments.length % 2 == 0) {
            throw new IllegalArgumentException("Say which file to run, then each option with its number.");
        }
        StreamOptions options = new StreamOptions(Path.of(arguments[0]), 100_000, 4_000, Duration.ofHours(2));
        for (int i = 1; i < arguments.length; i += 2) {
            options = options.with(arguments[i], Integer.parseInt(arguments[i + 1]));
        }
        return options;
    }

    private StreamOptions with(String name, int value) {
        return switch (name) {
            case "--articles" -> new StreamOptions(file, value, characters, limit);
            case "--characters" -> new StreamOptions(file, articles, value, limit);
            case "--minutes" -> new StreamOptions(file, articles, characters, Duration.ofMinutes(value));
            default ->
                throw new IllegalArgumentException(
                        "There is no option " + name + "; there are --articles, --characters and --minutes.");
        };
    }
}
