package newsloom.bench.search;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * What is measured.
 *
 * @param cases of the languages
 * @param corpus that the stream is made of
 * @param folder in which all is written; it must be empty, unless what is there is to be asked again
 * @param beside what is measured beside SQLite and the index: {@link #POSTGRES}, {@link #PEERS}
 * @param again whether no more is stored, and what an earlier run has left in the folder is asked
 */
record SearchBenchOptions(Path cases, Path corpus, int articles, Path folder, Set<String> beside, boolean again) {
    static final String POSTGRES = "postgres";
    /** The search of both databases. */
    static final String PEERS = "peers";

    private static final int ARTICLES = 1_000_000;
    private static final String USAGE =
            "bench/search FILE [--articles N] [--folder DIR] [--beside none|postgres|peers|postgres,peers] [--again]";

    SearchBenchOptions {
        beside = Set.copyOf(beside);
        if (!Set.of(POSTGRES, PEERS, "none").containsAll(beside)) {
            throw new IllegalArgumentException("What is to be measured beside SQLite? " + USAGE);
        }
    }

    /** @param arguments the cases and the corpus, then the options of {@link #USAGE} as wanted */
    static SearchBenchOptions of(String... arguments) {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("Say what to store: " + USAGE);
        }
        SearchBenchOptions options = new SearchBenchOptions(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                ARTICLES,
                Path.of(System.getProperty("java.io.tmpdir"), "newsloom-bench-search"),
                Set.of(POSTGRES, PEERS),
                false);
        Iterator<String> left = List.of(arguments).subList(2, arguments.length).iterator();
        while (left.hasNext()) {
            options = options.with(left.next(), left);
        }
        return options;
    }

    private SearchBenchOptions with(String name, Iterator<String> left) {
        if (name.equals("--again")) {
            return new SearchBenchOptions(cases, corpus, articles, folder, beside, true);
        }
        if (!left.hasNext()) {
            throw new IllegalArgumentException("What is " + name + "? " + USAGE);
        }
        String value = left.next();
        return switch (name) {
            case "--articles" -> new SearchBenchOptions(cases, corpus, Integer.parseInt(value), folder, beside, again);
            case "--folder" -> new SearchBenchOptions(cases, corpus, articles, Path.of(value), beside, again);
            case "--beside" ->
                new SearchBenchOptions(cases, corpus, articles, folder, Set.of(value.split(",", -1)), again);
            default -> throw new IllegalArgumentException("There is no option " + name + ": " + USAGE);
        };
    }
}
