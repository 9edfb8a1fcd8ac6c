package newsloom.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a query should find, or not, in an article of a language: a line of {@code language-cases.txt} of the tests of queries. */
record LanguageCase(String language, String query, String text, boolean found) {
    private static final int CELLS = 5;

    static List<LanguageCase> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| ", CELLS))
                .map(cells -> new LanguageCase(cells[0], cells[2], cells[3], cells[4].equals("yes")))
                .toList();
    }

    static long right(List<LanguageCase> cases, TextSearch search) throws IOException {
        long right = 0;
        for (LanguageCase each : cases) {
            right += search.finds(each) == each.found() ? 1 : 0;
        }
        return right;
    }

    /** For languages of queries that have no quotes of their own. */
    String words() {
        return query.replace("\"", "");
    }
}
