package newsloom.bench.search;

import java.nio.file.Path;

/**
 * What is measured.
 *
 * @param cases of the languages
 * @param corpus that the stream is made of
 * @param folder in which all is written; it must be empty
 */
record SearchBenchOptions(Path cases, Path corpus, int articles, Path folder) {
    private static final int ARTICLES = 1_000_000;

    /** @param arguments the cases and the corpus, then {@code --articles N} and {@code --folder DIR} as wanted */
    static SearchBenchOptions of(String... arguments) {
        if (arguments.length < 2 || arguments.length % 2 != 0) {
            throw new IllegalArgumentException("Say what to store: bench/search FILE [--articles N] [--folder DIR]");
        }
        SearchBenchOptions options = new SearchBenchOptions(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                ARTICLES,
                Path.of(System.getProperty("java.io.tmpdir"), "newsloom-bench-search"));
        for (int i = 2; i < arguments.length; i += 2) {
            options = options.with(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private SearchBenchOptions with(String name, String value) {
        return switch (name) {
            case "--articles" -> new SearchBenchOptions(cases, corpus, Integer.parseInt(value), folder);
            case "--folder" -> new SearchBenchOptions(cases, corpus, articles, Path.of(value));
            default ->
                throw new IllegalArgumentException(
                        "There is no option " + name + "; there are --articles and --folder.");
        };
    }
}
