package newsloom.ingest.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tables of words that stand in the code as text: for readers of names, labels and languages. */
public final class WordTable {
    private WordTable() {}

    /** All of its words, in order. */
    public static List<String> words(String table) {
        return List.of(table.strip().split("\\s+", -1));
    }

    /** The first word of its line for each other one. */
    public static Map<String, String> firstByWord(String table) {
        Map<String, String> first = new HashMap<>();
        table.lines()
                .map(WordTable::words)
                .forEach(line -> line.stream().skip(1).forEach(word -> first.put(word, line.get(0))));
        return Map.copyOf(first);
    }
}
