package newsloom.dedupe.text;

/** Turns tokens into terms of a lexicon: folded to small letters, plurals to singulars, numbers to one way of writing. */
public final class Terms {
    private static final int LONGEST = 40;

    private final Lexicon lexicon;
    private final boolean plurals;
    private final char[] buffer = new char[LONGEST];

    public Terms(Lexicon lexicon, boolean plurals) {
        this.lexicon = lexicon;
        this.plurals = plurals;
    }

    public int of(Tokens tokens, int token) {
        int length = tokens.isNumber(token) ? number(tokens, token) : word(tokens, token);
        return lexicon.id(buffer, length);
    }

    /** The term of a word written in small letters, as it is when the word stands in an article. */
    int of(String word) {
        int length = Math.min(LONGEST, word.length());
        word.getChars(0, length, buffer, 0);
        return lexicon.id(buffer, stem(length));
    }

    private int word(Tokens tokens, int token) {
        return stem(fold(tokens, token, 0));
    }

    private int stem(int length) {
        return plurals && length > 3 && buffer[length - 1] == 's' ? singular(length) : length;
    }

    private int fold(Tokens tokens, int token, int at) {
        int start = tokens.start(token);
        int length = Math.min(LONGEST, tokens.length(token));
        for (int i = 0; i < length; i++) {
            char c = tokens.charAt(start + i);
            if (c == '’') {
                c = '\'';
            }
            buffer[at + i] = c < 128 ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c) : Character.toLowerCase(c);
        }
        return at + length;
    }

    /** The plural-only stemmer of Harman (1991), "How effective is suffixing?". */
    private int singular(int length) {
        char before = buffer[length - 2];
        if (before == 'e' && buffer[length - 3] == 'i') {
            char third = length > 4 ? buffer[length - 4] : ' ';
            if (third != 'e' && third != 'a' && length > 4) {
                buffer[length - 3] = 'y';
                return length - 2;
            }
            return length - 1;
        }
        return before == 'u' || before == 's' || before == '\'' || before == 'i' ? length : length - 1;
    }

    /** {@code 1,200}, {@code 1.200} and {@code 1200} are one number; {@code 3.5} and {@code 3,5} another. */
    private int number(Tokens tokens, int token) {
        int length = fold(tokens, token, 0);
        int kept = 0;
        for (int i = 0; i < length; i++) {
            char c = buffer[i];
            if (c != '.' && c != ',') {
                buffer[kept++] = c;
            } else if (!(i + 3 < length && (i + 4 == length || isSeparator(buffer[i + 4])))) {
                buffer[kept++] = '.';
            }
        }
        return kept;
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == ',';
    }
}
