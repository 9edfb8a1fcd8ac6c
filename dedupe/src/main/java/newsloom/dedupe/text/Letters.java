package newsloom.dedupe.text;

/**
 * Brings the ways of writing one letter to one: capitals, the accents of Greek, the vowel signs and the alefs of Arabic,
 * the points and final letters of Hebrew, wide letters and the digits of every script.
 */
final class Letters {
    /** What a letter that says nothing becomes. */
    static final char NOTHING = 0;

    private static final int WIDE = '！' - '!';
    private static final String FROM = "٫٬ıёأإآٱىیکةۀؤئךםןףץάέήίόύώϊϋΐΰςँ";
    private static final String TO = ".,iеااااييكههويכמנפצαεηιουωιυιυσं";
    private static final char[] KNOWN = known();

    private Letters() {}

    static char fold(char c) {
        return c < KNOWN.length ? KNOWN[c] : work(c);
    }

    /** Every alphabet with capitals or accents lies below the signs of China and Japan. */
    private static char[] known() {
        char[] known = new char[0x2C00];
        for (char c = 0; c < known.length; c++) {
            known[c] = work(c);
        }
        return known;
    }

    private static char work(char c) {
        if (c >= 'Ａ' && c <= 'ｚ') {
            return work((char) (c - WIDE));
        }
        if (Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, 10));
        }
        if (isMark(c)) {
            return NOTHING;
        }
        char small = c == '’' ? '\'' : Character.toLowerCase(c);
        int variant = FROM.indexOf(small);
        return variant < 0 ? small : TO.charAt(variant);
    }

    /** The dot of a small Turkish i, Hebrew points, Arabic vowel signs and strokes, the Hindi nukta, joiners. */
    private static boolean isMark(char c) {
        return c == 0x307
                || (c >= 0x591 && c <= 0x5C7)
                || c == 0x640
                || (c >= 0x64B && c <= 0x65F)
                || c == 0x670
                || c == 0x93C
                || c == 0x200C
                || c == 0x200D;
    }
}
