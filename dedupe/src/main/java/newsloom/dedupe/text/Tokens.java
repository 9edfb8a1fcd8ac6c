package newsloom.dedupe.text;

import java.util.Arrays;

/** The words and numbers of one article, title first: primitive rows that {@link Tokenizer} fills and everyone else reads. */
public final class Tokens {
    /** Starts with a capital letter. */
    static final int CAPITAL = 1;
    /** First of its sentence or line, where a capital letter says nothing. */
    static final int INITIAL = 2;
    /** Starts with a digit. */
    static final int NUMBER = 4;
    /** Two characters of a script that writes no spaces between words. */
    static final int GRAM = 8;
    /** Of a script that knows no capital letters. */
    static final int UNCASED = 16;

    /** Text that is not the article's own. */
    static final int BOILERPLATE = 32;

    private char[] chars = new char[4096];
    private int length;
    private int[] starts = new int[512];
    private int[] ends = new int[512];
    private byte[] flags = new byte[512];
    private char[] gaps = new char[512];
    private long[] forms = new long[512];
    private int count;
    private int titleCount;

    public int count() {
        return count;
    }

    /** How many of the first tokens stand in the title. */
    public int titleCount() {
        return titleCount;
    }

    public boolean isCapital(int token) {
        return (flags[token] & CAPITAL) != 0;
    }

    public boolean isInitial(int token) {
        return (flags[token] & INITIAL) != 0;
    }

    public boolean isNumber(int token) {
        return (flags[token] & NUMBER) != 0;
    }

    public boolean isGram(int token) {
        return (flags[token] & GRAM) != 0;
    }

    public boolean isUncased(int token) {
        return (flags[token] & UNCASED) != 0;
    }

    public boolean isBoilerplate(int token) {
        return (flags[token] & BOILERPLATE) != 0;
    }

    /** Whether it stands beside another word in capital letters alone, as it does itself; one alone is an acronym. */
    public boolean isShouted(int token) {
        return isUpper(token)
                && ((token > 0 && gap(token) == ' ' && isUpper(token - 1))
                        || (gap(token + 1) == ' ' && isUpper(token + 1)));
    }

    private boolean isUpper(int token) {
        for (int i = starts[token]; i < ends[token]; i++) {
            if (!Character.isUpperCase(chars[i])) {
                return false;
            }
        }
        return length(token) > 1;
    }

    /** Marks the sentence around a token of the body as not the article's own; says how many words that are new. */
    public int markSentence(int token) {
        int from = token;
        while (from > titleCount && !isInitial(from)) {
            from--;
        }
        return mark(from, endOfSentence(from));
    }

    /** The token behind the last one of the sentence that starts here. */
    public int endOfSentence(int from) {
        int to = from + 1;
        while (to < count && !isInitial(to)) {
            to++;
        }
        return to;
    }

    int mark(int from, int to) {
        int marked = 0;
        for (int i = from; i < to; i++) {
            marked += isBoilerplate(i) ? 0 : 1;
            flags[i] |= BOILERPLATE;
        }
        return marked;
    }

    /** A hash of the token's letters, whatever their case. */
    public int foldedHash(int token) {
        int hash = (int) form(token);
        return hash ^ hash >>> 15;
    }

    /** The same at twice the length: two words with one form are one word. */
    long form(int token) {
        return forms[token];
    }

    /** The most telling character between this token and the one before: a blank, a punctuation mark or a line break. */
    public char gap(int token) {
        return token < count ? gaps[token] : '\n';
    }

    public int start(int token) {
        return starts[token];
    }

    public int length(int token) {
        return ends[token] - starts[token];
    }

    /** Where the body starts, in characters; the title stands before. */
    public int bodyStart() {
        return titleCount < count ? starts[titleCount] : length;
    }

    public char charAt(int position) {
        return chars[position];
    }

    public String text(int token) {
        return new String(chars, starts[token], length(token));
    }

    char[] clear(int capacity) {
        if (chars.length < capacity) {
            chars = new char[capacity];
        }
        count = 0;
        titleCount = 0;
        length = 0;
        return chars;
    }

    void setLength(int newLength) {
        length = newLength;
    }

    void endTitle() {
        titleCount = count;
    }

    /** @param form see {@link Form} */
    void add(int start, int end, int tokenFlags, char gap, long form) {
        if (count == starts.length) {
            grow();
        }
        starts[count] = start;
        ends[count] = end;
        flags[count] = (byte) tokenFlags;
        gaps[count] = gap;
        forms[count++] = form;
    }

    private void grow() {
        int size = 2 * count;
        starts = Arrays.copyOf(starts, size);
        ends = Arrays.copyOf(ends, size);
        flags = Arrays.copyOf(flags, size);
        gaps = Arrays.copyOf(gaps, size);
        forms = Arrays.copyOf(forms, size);
    }
}
