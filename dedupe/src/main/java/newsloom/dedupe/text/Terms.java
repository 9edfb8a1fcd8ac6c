package newsloom.dedupe.text;

/** Turns tokens into terms of a lexicon: letters folded, forms of a word brought together, numbers to one way of writing. */
public final class Terms {
    private static final int LONGEST = 40;

    private final Lexicon lexicon;
    private final Stemmer stemmer;
    private final char[] buffer = new char[LONGEST];

    public Terms(Lexicon lexicon, Inflection inflection) {
        this.lexicon = lexicon;
        this.stemmer = new Stemmer(inflection);
    }

    public int of(Tokens tokens, int token) {
        int length = fold(tokens, token);
        if (tokens.isNumber(token)) {
            stemmer.keep(number(length));
        } else if (tokens.isGram(token)) {
            stemmer.keep(length);
        } else {
            stemmer.cut(buffer, length);
        }
        return lexicon.id(buffer, stemmer.from, stemmer.to, stemmer.shown);
    }

    /** The term of a word of a table, as it is when the word stands in an article. */
    int of(String word) {
        int length = 0;
        for (int i = 0; i < word.length() && length < LONGEST; i++) {
            length = append(word.charAt(i), length);
        }
        stemmer.cut(buffer, length);
        return lexicon.id(buffer, stemmer.from, stemmer.to, stemmer.shown);
    }

    private int fold(Tokens tokens, int token) {
        int start = tokens.start(token);
        int end = start + tokens.length(token);
        int length = 0;
        for (int i = start; i < end && length < LONGEST; i++) {
            length = append(tokens.charAt(i), length);
        }
        return length;
    }

    private int append(char letter, int length) {
        char folded = Letters.fold(letter);
        buffer[length] = folded;
        return folded == Letters.NOTHING ? length : length + 1;
    }

    /** {@code 1,200}, {@code 1.200} and {@code 1200} are one number; {@code 3.5} and {@code 3,5} another. */
    private int number(int length) {
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
