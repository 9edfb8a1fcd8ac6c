package newsloom.bench.throughput;

import java.nio.file.Path;

/**
 * What is sent through.
 *
 * @param file of articles, told again and again until there are enough
 */
record Options(Path file, int articles) {
    private static final int CHARACTERS = 4_000;

    /** @param arguments a file, and {@code --articles N} if not so many as usual */
    static Options of(int usual, String... arguments) {
        if (arguments.length != 1 && !(arguments.length == 3 && arguments[1].equals("--articles"))) {
            throw new IllegalArgumentException("Say which file to take articles from, and --articles N if you like.");
        }
        return new Options(Path.of(arguments[0]), arguments.length == 1 ? usual : Integer.parseInt(arguments[2]));
    }

    /** Texts are cut to this many. */
    int characters() {
        return CHARACTERS;
    }
}
