package newsloom.app.cli.story;

import java.util.stream.Collectors;
import newsloom.watch.change.WordDiff;
import newsloom.watch.change.WordDiff.Piece;

/** What changed in a text, as wdiff and git show it: {@code [-went-] {+came+}}, with some of what stayed around it. */
final class ShownDiff {
    private ShownDiff() {}

    /** @param context how much is shown of what stayed on either side of what changed */
    static String of(String before, String after, int context) {
        return WordDiff.of(before, after).pieces().stream()
                .map(piece -> shown(piece, context))
                .collect(Collectors.joining(" "));
    }

    private static String shown(Piece piece, int context) {
        String words = piece.words().strip();
        return switch (piece.kind()) {
            case REMOVED -> "[-" + words + "-]";
            case ADDED -> "{+" + words + "+}";
            case SAME ->
                words.length() <= 2 * context
                        ? words
                        : words.substring(0, context) + " … " + words.substring(words.length() - context);
        };
    }
}
