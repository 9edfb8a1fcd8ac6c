package newsloom.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What a query should find, or not, in an article of a language: a line of {@code language-cases.txt}. */
public record LanguageCase(Locale language, String kind, String query, String text, boolean found) {

    /** As they were written before there was an analyzer. */
    public static List<LanguageCase> all() {
        try (InputStream lines = Objects.requireNonNull(LanguageCase.class.getResourceAsStream("language-cases.txt"))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> of(line.split(" \\| ", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LanguageCase of(String[] cells) {
        if (cells.length != 5) {
            throw new IllegalArgumentException("A case has five cells: " + String.join(" | ", cells));
        }
        return new LanguageCase(Locale.forLanguageTag(cells[0]), cells[1], cells[2], cells[3], cells[4].equals("yes"));
    }
}
