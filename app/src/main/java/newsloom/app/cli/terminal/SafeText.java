package newsloom.app.cli.terminal;

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
