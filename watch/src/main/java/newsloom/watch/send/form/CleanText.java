package newsloom.watch.send.form;

/** Foreign text on one line, without what could command a program or turn the direction of the text around it. */
public final class CleanText {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final String CUT = "…";

    private CleanText() {}

    /** At most so many characters; what is cut ends in an ellipsis. */
    public static String of(String foreign, int most) {
        return cut(inner(foreign).strip(), most);
    }

    /** As it stands between other text: blanks at its ends stay. */
    static String inner(String foreign) {
        StringBuilder clean = new StringBuilder(foreign.length());
        foreign.codePoints().forEach(sign -> append(clean, sign));
        return clean.toString();
    }

    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    private static void append(StringBuilder clean, int sign) {
        if (Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign == '\u0085') {
            if (clean.isEmpty() || clean.charAt(clean.length() - 1) != ' ') {
                clean.append(' ');
            }
        } else if (isText(sign)) {
            clean.appendCodePoint(sign);
        }
    }

    private static boolean isText(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            case Character.FORMAT -> sign == ZERO_WIDTH_NON_JOINER || sign == ZERO_WIDTH_JOINER; // words need them
            default -> true;
        };
    }
}
