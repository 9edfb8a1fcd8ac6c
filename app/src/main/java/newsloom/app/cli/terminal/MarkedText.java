package newsloom.app.cli.terminal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows what somebody typed in one line, and below it a mark of the place where something is wrong, and what. */
public final class MarkedText {
    private static final String CUT = "…";

    private MarkedText() {}

    /**
     * At most {@code width} columns each: of a long text what stands around the place.
     *
     * @param at in characters from 0
     */
    public static List<String> lines(String typed, int at, String reason, int width) {
        String before = before(typed, at, width / 2);
        String after = after(typed, at, width - Wrapping.columns(before));
        String mark = " ".repeat(Wrapping.columns(before)) + "^";
        String marked = mark + " " + SafeText.of(reason);
        Stream<String> below = Wrapping.columns(marked) <= width
                ? Stream.of(marked)
                : Stream.concat(Stream.of(mark), Wrapping.wrap(SafeText.of(reason), width).stream());
        return Stream.concat(Stream.of(before + after), below).toList();
    }

    private static String before(String typed, int at, int width) {
        String shown = shown(typed.substring(Math.max(0, at - width - 1), at));
        if (at <= width && Wrapping.columns(shown) <= width) {
            return shown;
        }
        while (Wrapping.columns(shown) >= width) {
            shown = shown.substring(shown.offsetByCodePoints(0, 1));
        }
        return CUT + shown;
    }

    private static String after(String typed, int at, int width) {
        int end = Math.min(typed.length(), at + width + 1);
        String shown = shown(typed.substring(at, end));
        if (end == typed.length() && Wrapping.columns(shown) <= width) {
            return shown;
        }
        while (Wrapping.columns(shown) >= width) {
            shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), -1));
        }
        return shown + CUT;
    }

    /** Sign by sign, so that the mark stands where it should. */
    private static String shown(String part) {
        return part.codePoints()
                .mapToObj(sign -> Character.isWhitespace(sign) || Character.isSpaceChar(sign)
                        ? " "
                        : SafeText.isPrintable(sign) ? Character.toString(sign) : "�")
                .collect(Collectors.joining());
    }
}
