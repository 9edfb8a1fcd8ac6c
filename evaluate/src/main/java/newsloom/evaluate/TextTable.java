package newsloom.evaluate;

import java.util.ArrayList;
import java.util.List;

/** Lays out cells in lines, one under the other: the first cell of each begins with its column, the others end with theirs. */
final class TextTable {
    private static final String BETWEEN = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... heads) {
        rows.add(List.of(heads));
    }

    void add(List<String> cells) {
        rows.add(cells);
    }

    List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            String fill = " ".repeat(width(column) - cell.length());
            line.append(column == 0 ? cell + fill : BETWEEN + fill + cell);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
