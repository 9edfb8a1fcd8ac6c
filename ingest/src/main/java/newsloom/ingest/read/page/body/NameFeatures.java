package newsloom.ingest.read.page.body;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the names that a page gives its parts (class, id, role, tag) let expect of the text within. The table
 * {@code names.tsv} beside this class has a line for each: its name, the words that mean it, and why it counts. As bits, by
 * the place in the table, since this is asked a thousand times for each page; {@link FeatureVector} counts each twice:
 * anywhere above a block, and close to it.
 */
final class NameFeatures {
    private static final List<String[]> ROWS =
            ResourceTable.lines("names.tsv").map(line -> line.split("\t", -1)).toList();
    private static final List<String> NAMES = ROWS.stream().map(row -> row[0]).toList();
    private static final Map<String, Long> BY_WORD = words();

    static final long HIDDEN = bits("HIDDEN");
    static final long PICTURED = bits("CAPTION", "MEDIA");
    static final long COMMENTS = bits("COMMENTS");
    static final long ELSEWHERE = bits("FOOT", "CONSENT", "COMMENTS", "OVERLAY");

    private NameFeatures() {}

    static List<String> names() {
        return NAMES;
    }

    /** What a word in small letters lets expect. */
    static long of(String word) {
        return BY_WORD.getOrDefault(word, 0L);
    }

    private static long bits(String... names) {
        return Stream.of(names).mapToLong(name -> 1L << NAMES.indexOf(name)).reduce(0, (one, other) -> one | other);
    }

    private static Map<String, Long> words() {
        Map<String, Long> words = new HashMap<>();
        for (String[] row : ROWS) {
            for (String word : row[1].split(" ", -1)) {
                words.merge(word, bits(row[0]), (one, other) -> one | other);
            }
        }
        return Map.copyOf(words);
    }
}
