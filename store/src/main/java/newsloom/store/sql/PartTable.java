package newsloom.store.sql;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The two tables, and how a row of them takes the place of the one before. */
enum PartTable {
    MEMBERSHIPS(List.of("language", "article"), List.of("story", "url", "site", "published", "arrived", "copy_of")),
    STORIES(List.of("id"), List.of("language", "latest", "articles", "reports", "voices", "merged_into"));

    private final String end;
    private final String begin;

    PartTable(List<String> key, List<String> found) {
        String table = name().toLowerCase(Locale.ROOT);
        List<String> columns = Stream.of(
                        List.of("generation"), key, found, List.of("from_change", "from_at", "content"))
                .flatMap(List::stream)
                .toList();
        String keyIsThat = key.stream().map(column -> column + " = :" + column).collect(Collectors.joining(" AND "));
        this.end = "UPDATE " + table + " SET until_change = :from_change, until_at = :from_at"
                + " WHERE generation = :generation AND " + keyIsThat
                + " AND until_change IS NULL AND +from_change < :from_change";
        this.begin = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (:"
                + String.join(", :", columns) + ") ON CONFLICT DO NOTHING";
    }

    /**
     * Ends the current row of a key, if it is of a lower update. The plus keeps databases from looking for that among all
     * rows that the key ever had.
     */
    String end() {
        return end;
    }

    /** Begins a row, unless the current one of its key has not ended. */
    String begin() {
        return begin;
    }
}
