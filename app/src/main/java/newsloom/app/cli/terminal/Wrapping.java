package newsloom.app.cli.terminal;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Breaks a line between words so that it fits the terminal. */
public final class Wrapping {
    private static final Set<UnicodeScript> WIDE =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

    private static final char GLUE = '\u00A0';
    private static final int LONGEST_GLUED = 30;

    private Wrapping() {}

    /** Glues the words of each part between commas together, so that no line breaks inside; long parts excepted. */
    public static String glued(String text) {
        return Arrays.stream(text.split(", ", -1))
                .map(part -> columns(part) > LONGEST_GLUED ? part : part.replace(' ', GLUE))
                .collect(Collectors.joining(", "));
    }

    /** At most {@code width} columns each, except for words that are longer. */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && columns(line) + 1 + columns(word) > width) {
                lines.add(line.toString().replace(GLUE, ' '));
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString().replace(GLUE, ' '));
        return lines;
    }

    /** As much of a text as fits, with a sign that there is more. */
    public static String cut(String text, int width) {
        if (columns(text) <= width) {
            return text;
        }
        StringBuilder cut = new StringBuilder();
        text.codePoints()
                .takeWhile(sign -> columns(cut) + columns(sign) < width)
                .forEachOrdered(cut::appendCodePoint);
        return cut.toString().stripTrailing() + '…';
    }

    public static int columns(CharSequence text) {
        return text.codePoints().map(Wrapping::columns).sum();
    }

    private static int columns(int sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> WIDE.contains(UnicodeScript.of(sign)) ? 2 : 1;
        };
    }
}
