package newsloom.app.cli.terminal;

import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Makes foreign text safe and tidy to print on a terminal, in one line. */
public final class SafeText {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private SafeText() {}

    /** Without control, escape and direction characters; any blanks and line breaks become one blank. */
    public static String of(String foreign) {
        StringBuilder safe = new StringBuilder(foreign.length());
        foreign.codePoints().forEach(sign -> append(safe, sign));
        return safe.toString().strip();
    }

    /** JSON that means the same, with {@code \\u…} for whatever could command a terminal or turn its direction. */
    public static String json(String json) {
        return escaped(
                json,
                sign -> Character.toString(sign)
                        .chars()
                        .mapToObj(unit -> String.format(Locale.ROOT, "\\u%04x", unit))
                        .collect(Collectors.joining()));
    }

    /** XML that means the same, with the numbers of such signs in their place. */
    public static String xml(String xml) {
        return escaped(xml, sign -> String.format(Locale.ROOT, "&#x%x;", sign));
    }

    private static String escaped(String text, IntFunction<String> escape) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            if (isPrintable(sign) || sign == '\n' || sign == '\r' || sign == '\t') {
                safe.appendCodePoint(sign);
            } else {
                safe.append(escape.apply(sign));
            }
        });
        return safe.toString();
    }

    private static void append(StringBuilder safe, int sign) {
        if (isBlank(sign)) {
            if (!safe.isEmpty() && safe.charAt(safe.length() - 1) != ' ') {
                safe.append(' ');
            }
        } else if (isPrintable(sign)) {
            safe.appendCodePoint(sign);
        }
    }

    private static boolean isBlank(int sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign == '\u0085';
    }

    static boolean isPrintable(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            case Character.FORMAT -> sign == ZERO_WIDTH_NON_JOINER || sign == ZERO_WIDTH_JOINER; // words need them
            default -> true;
        };
    }
}
