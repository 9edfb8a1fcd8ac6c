package newsloom.dedupe.text;

/**
 * Turns tokens into terms of a lexicon: letters folded, forms of a word brought together, numbers to one way of writing.
 * What was lately read is remembered by the word's form, for most words of a text are the same few thousand.
 */
public final class Terms {
    private static final int LONGEST = 40;
    private static final int REMEMBERED_BITS = 12;
    private static final long NUMBER = 0x6A09E667F3BCC908L;
    private static final long GRAM = 0xBB67AE8584CAA73BL;

    private final Lexicon lexicon;
    private final Stemmer stemmer;
    private final char[] buffer = new char[LONGEST];
    private final long[] forms = new long[1 << REMEMBERED_BITS];
    private final int[] known = new int[1 << REMEMBERED_BITS];

    private long[] hashes = new long[512];
    private int[] tokenOf = new int[512];
    private int[] found = new int[512];

    public Terms(Lexicon lexicon, Inflection inflection) {
        this.lexicon = lexicon;
        this.stemmer = new Stemmer(inflection);
    }

    public int of(Tokens tokens, int token) {
        long form = form(tokens, token);
        int place = place(form);
        if (forms[place] != form) {
            fold(tokens, token);
            remember(form, lexicon.id(buffer, stemmer.from, stemmer.to, stemmer.shown));
        }
        return known[place];
    }

    /**
     * The terms of the first tokens. What is not remembered is looked up together, so that the processor fetches it from the
     * lexicon side by side.
     */
    public void of(Tokens tokens, int count, int[] terms) {
        int unknown = 0;
        makeRoom(count);
        for (int i = 0; i < count; i++) {
            long form = form(tokens, i);
            int place = place(form);
            terms[i] = known[place];
            if (forms[place] != form) {
                fold(tokens, i);
                hashes[unknown] = Lexicon.hash(buffer, stemmer.from, stemmer.to);
                tokenOf[unknown++] = i;
            }
        }
        lexicon.find(hashes, unknown, found);
        for (int i = 0; i < unknown; i++) {
            int token = tokenOf[i];
            terms[token] = found[i] == TermNumbers.NONE ? of(tokens, token) : found[i];
            remember(form(tokens, token), terms[token]);
        }
    }

    private void makeRoom(int count) {
        if (hashes.length < count) {
            hashes = new long[2 * count];
            tokenOf = new int[2 * count];
            found = new int[2 * count];
        }
    }

    private static int place(long form) {
        return (int) ((form * 0x9E3779B97F4A7C15L) >>> (64 - REMEMBERED_BITS));
    }

    private void remember(long form, int term) {
        forms[place(form)] = form;
        known[place(form)] = term;
    }

    /** Never 0; letters and digits of one word may mean a number here and a word there. */
    private static long form(Tokens tokens, int token) {
        long kind = tokens.isNumber(token) ? NUMBER : tokens.isGram(token) ? GRAM : 0;
        return (tokens.form(token) ^ kind) | 1;
    }

    /** Leaves the stem in the buffer. */
    private void fold(Tokens tokens, int token) {
        int length = letters(tokens, token);
        if (tokens.isNumber(token)) {
            stemmer.keep(number(length));
        } else if (tokens.isGram(token)) {
            stemmer.keep(length);
        } else {
            stemmer.cut(buffer, length);
        }
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

    private int letters(Tokens tokens, int token) {
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
