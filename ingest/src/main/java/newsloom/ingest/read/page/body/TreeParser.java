package newsloom.ingest.read.page.body;

import java.util.List;

/** Reads a line of {@code trees.tsv} into pairs of numbers: a feature and where to go without it, or -1 and hundredths. */
final class TreeParser {
    private final String[] fields;
    private final List<String> names;
    private final int[] nodes;
    private int next;

    TreeParser(String line, List<String> names) {
        this.fields = line.split("\t", -1);
        this.names = names;
        this.nodes = new int[2 * fields.length];
    }

    int[] nodes() {
        read();
        if (next != fields.length) {
            throw new IllegalArgumentException("A line of trees.tsv goes on after its tree.");
        }
        return nodes;
    }

    private void read() {
        int at = next++;
        int feature = names.indexOf(fields[at]);
        nodes[2 * at] = feature;
        if (feature < 0) {
            nodes[2 * at + 1] = Integer.parseInt(fields[at]);
        } else {
            read();
            nodes[2 * at + 1] = 2 * next;
            read();
        }
    }
}
