package newsloom.bench.search;

import java.nio.file.Path;
import java.util.Set;

/**
 * What is measured.
 *
 * @param cases of the languages
 * @param corpus that the stream is made of
 * @param folder in which all is written; it must be empty
 * @param beside what is measured beside SQLite and the index: {@link #POSTGRES}, {@link #PEERS}
 */
record SearchBenchOptions(Path cases, Path corpus, int articles, Path folder, Set<String> beside) {
    static final String POSTGRES = "postgres";
    /** The search of both databases. */
    static final String PEERS = "peers";

    private static final int ARTICLES = 1_000_000;
    private static final String USAGE =
            "bench/search FILE [--articles N] [--folder DIR] [--beside none|postgres|peers|postgres,peers]";

    SearchBenchOptions {
        beside = Set.copyOf(beside);
        if (!Set.of(POSTGRES, PEERS, "none").containsAll(beside)) {
            throw new IllegalArgumentException("What is to be measured beside SQLite? " + USAGE);
        }
    }

    /** @param arguments the cases and the corpus, then the options of {@link #USAGE} as wanted */
    static SearchBenchOptions of(String... arguments) {
        if (arguments.length < 2 || arguments.length % 2 != 0) {
            throw new IllegalArgumentException("Say what to store: " + USAGE);
        }
        SearchBenchOptions options = new SearchBenchOptions(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                ARTICLES,
                Path.of(System.getProperty("java.io.tmpdir"), "newsloom-bench-search"),
                Set.of(POSTGRES, PEERS));
        for (int i = 2; i < arguments.length; i += 2) {
            options = options.with(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private SearchBenchOptions with(String name, String value) {
        return switch (name) {
            case "--articles" -> new SearchBenchOptions(cases, corpus, Integer.parseInt(value), folder, beside);
            case "--folder" -> new SearchBenchOptions(cases, corpus, articles, Path.of(value), beside);
            case "--beside" -> new SearchBenchOptions(cases, corpus, articles, folder, Set.of(value.split(",", -1)));
            default -> throw new IllegalArgumentException("There is no option " + name + ": " + USAGE);
        };
    }
}
