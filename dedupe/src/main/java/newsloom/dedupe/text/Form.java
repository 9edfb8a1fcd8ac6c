package newsloom.dedupe.text;

/**
 * A word's letters, whatever their case, as one number: by FNV-1a in 64 bits, whose lower half is that of 32 bits. Two words
 * with one form are one word.
 */
final class Form {
    static final long EMPTY = 0x9E3779B9_811C9DC5L;

    /** Each letter and digit of ASCII in small, and 0 for all else. */
    private static final byte[] SMALL = small();

    private Form() {}

    /** The small letter or digit of ASCII that a character is, or 0. */
    static int ascii(char c) {
        return c < SMALL.length ? SMALL[c] : 0;
    }

    /** The form with one more letter. */
    static long with(long form, int small) {
        return (form ^ small) * 0x9E3779B1_01000193L;
    }

    static long of(char[] chars, int from, int to) {
        long form = EMPTY;
        for (int i = from; i < to; i++) {
            int small = ascii(chars[i]);
            form = with(form, small == 0 ? Character.toLowerCase(chars[i]) : small);
        }
        return form;
    }

    private static byte[] small() {
        byte[] small = new byte[128];
        for (char c = 0; c < small.length; c++) {
            small[c] = Character.isLetterOrDigit(c) ? (byte) Character.toLowerCase(c) : 0;
        }
        return small;
    }
}
