package newsloom.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/** Finds the name that somebody meant who wrote another one. */
public final class NearestName {
    private NearestName() {}

    /** The known name with the fewest letters to change; the first of equals. */
    public static String to(String name, Stream<String> known) {
        return known.min(Comparator.comparingInt(each -> distance(name, each))).orElseThrow();
    }

    /** After Levenshtein: letters to insert, remove or replace. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
