package newsloom.bench.copies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Two articles whose texts are alike, by exact comparison of their sets of 5-word shingles.
 *
 * @param containment the share of the smaller set that stands in the other too
 */
record TruePair(String one, String other, double jaccard, double containment) {

    /** Reads tab-separated lines with a head that names {@code id1, id2, jaccard, containment}. */
    static List<TruePair> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> head = fields(lines.get(0));
        return lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> of(head, fields(line)))
                .filter(pair -> !pair.one.equals(pair.other))
                .toList();
    }

    private static TruePair of(List<String> head, List<String> fields) {
        return new TruePair(
                fields.get(head.indexOf("id1")),
                fields.get(head.indexOf("id2")),
                Double.parseDouble(fields.get(head.indexOf("jaccard"))),
                Double.parseDouble(fields.get(head.indexOf("containment"))));
    }

    private static List<String> fields(String line) {
        return Arrays.asList(line.split("\t", -1));
    }
}
