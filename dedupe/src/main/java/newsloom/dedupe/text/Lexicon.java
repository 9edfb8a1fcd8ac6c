package newsloom.dedupe.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;

/**
 * The terms of one language and what the stream has shown of each: a number for every term, in how many articles it
 * stood, and how often it was capitalised.
 *
 * <p>Terms are told apart by a seeded 64-bit hash; their letters, and how names are written, are kept only to be shown as
 * evidence.
 */
public final class Lexicon {
    private static final float SMOOTHING = .5f;
    /** Where in a term's row of counts each stands; of the first, the sign is {@link #WRITTEN}; of the last, the bits of a float. */
    private static final int FREQUENCY = 0;

    private static final int CAPITALS = 1;
    private static final int SMALLS = 2;
    private static final int LOG = 3;
    private static final int ROW = 4;
    /** Whether it is known how the term is written. */
    private static final int WRITTEN = 1 << 31;

    private final float backgroundShare;
    private final float sure;
    private final Spans spans = new Spans(this);
    private final TermNumbers numbers = new TermNumbers();
    private final WrittenForms forms = new WrittenForms();
    /** Side by side what is asked of a term together: one look into memory in place of four. */
    private int[] counts = new int[ROW << 11];

    private float[] background = new float[0];
    private int[] textEnds = new int[1 << 11];
    private byte[] letters = new byte[1 << 14];
    private int articles;
    private boolean counted = true;
    private float backgroundArticles;
    private float backgroundOfOthers;
    private float logArticles;

    /**
     * @param backgroundShare how much one article of the background table weighs against one of the stream
     * @param sure by how many standard deviations a frequency that the stream shows is held to be too high
     */
    public Lexicon(double backgroundShare, double sure) {
        this.backgroundShare = (float) backgroundShare;
        this.sure = (float) sure;
        refresh();
    }

    /** The pairs of names of the same language. */
    public Spans spans() {
        return spans;
    }

    public int size() {
        return numbers.count();
    }

    /** The number of a term, given anew when it is unknown. */
    public int id(char[] term, int length) {
        return id(term, 0, length, length);
    }

    /**
     * The number of the term between {@code from} and {@code to}.
     *
     * @param shown how many of the letters a person sees
     */
    int id(char[] term, int from, int to, int shown) {
        long hash = hash(term, from, to);
        int known = numbers.find(hash);
        return known == TermNumbers.NONE ? insert(hash, term, shown) : known;
    }

    /** The numbers of terms by their hashes, or {@link TermNumbers#NONE} for each that has none yet. */
    void find(long[] hashes, int count, int[] terms) {
        for (int i = 0; i < count; i++) {
            terms[i] = numbers.find(hashes[i]);
        }
    }

    /** The term's letters, as a person reads them. */
    public String text(int term) {
        int from = term == 0 ? 0 : textEnds[term - 1];
        return new String(letters, from, textEnds[term] - from, StandardCharsets.UTF_8);
    }

    /** The term as a name is written: as it first was, and while that is not known, with a capital letter. */
    public String written(int term) {
        return forms.of(term).orElseGet(() -> WrittenForms.capitalised(text(term)));
    }

    public boolean isWritten(int term) {
        return (counts[ROW * term + FREQUENCY] & WRITTEN) != 0;
    }

    /** A term was written so, where a capital letter means something or there are none. */
    public void sawWritten(int term, String form) {
        counts[ROW * term + FREQUENCY] |= WRITTEN;
        if (!form.equals(WrittenForms.capitalised(text(term)))) {
            forms.add(term, form);
        }
    }

    /**
     * {@code ln((N + 1) / (df + .5))} over the stream's past articles and, at a share of their number, the background's. A
     * background that nobody counted makes no term rarer than the stream alone shows it to be for sure.
     */
    public float idf(int term) {
        float idf = logArticles - Float.intBitsToFloat(counts[ROW * term + LOG]);
        return counted ? idf : Math.min(idf, mostIdf(counts[ROW * term + FREQUENCY] & ~WRITTEN));
    }

    private float mostIdf(int frequency) {
        float least = frequency - sure * (float) Math.sqrt(frequency);
        return least < 1 ? Float.POSITIVE_INFINITY : Logarithm.of((articles + 1) / least);
    }

    /** Whether the term is mostly written with a capital letter where that means something. */
    public boolean isMostlyCapital(int term) {
        return counts[ROW * term + CAPITALS] > counts[ROW * term + SMALLS];
    }

    public void sawCapital(int term) {
        counts[ROW * term + CAPITALS]++;
    }

    public void sawSmall(int term) {
        counts[ROW * term + SMALLS]++;
    }

    /** Counts an article that holds these terms, each given once. */
    public void sawArticle(int[] terms, int termCount) {
        for (int i = 0; i < termCount; i++) {
            counts[ROW * terms[i] + FREQUENCY]++;
            weigh(terms[i]);
        }
        articles++;
        refresh();
    }

    public void write(StateWriter to) {
        int count = numbers.count();
        to.longs(numbers.byNumber());
        to.ints(counts, ROW * count);
        to.floats(background);
        to.ints(textEnds, count);
        to.bytes(letters, count == 0 ? 0 : textEnds[count - 1]);
        forms.write(to);
        to.number(articles);
        to.number(backgroundArticles);
        to.number(backgroundOfOthers);
        spans.write(to);
    }

    /** Becomes the one that was written. */
    public void read(StateReader from) {
        numbers.read(from.longs());
        counts = from.ints(ROW << 11);
        background = from.floats();
        textEnds = from.ints(1 << 11);
        letters = from.bytes(1 << 14);
        forms.read(from);
        articles = from.integer();
        backgroundArticles = from.single();
        backgroundOfOthers = from.single();
        spans.read(from);
        refresh();
    }

    float logArticles() {
        return logArticles;
    }

    void backgroundOfSpan(int first, int second, int frequency) {
        spans.background(first, second, backgroundShare * frequency);
    }

    void background(int term, int frequency, int capital, int small) {
        supposed(term)[term] = backgroundShare * frequency;
        counts[ROW * term + CAPITALS] += capital;
        counts[ROW * term + SMALLS] += small;
        weigh(term);
    }

    void backgroundAtLeast(int term, int frequency) {
        float[] row = supposed(term);
        row[term] = Math.max(row[term], backgroundShare * frequency);
        weigh(term);
    }

    /** Takes a term for mostly capitalised until the stream shows otherwise. */
    void supposeCapital(int term) {
        int row = ROW * term;
        counts[row + CAPITALS] = Math.max(counts[row + CAPITALS], counts[row + SMALLS] + 1);
    }

    /** The background is one that nobody counted. */
    void suppose() {
        counted = false;
    }

    /** @param otherFrequency in how many of the background's articles a term stands that is met only later */
    void backgroundArticles(int number, int otherFrequency) {
        backgroundArticles = backgroundShare * number;
        backgroundOfOthers = backgroundShare * otherFrequency;
        spans.backgroundOfOthers(backgroundOfOthers);
        refresh();
    }

    private void refresh() {
        logArticles = Logarithm.of(articles + 1 + backgroundArticles);
    }

    private void weigh(int term) {
        float before = term < background.length ? background[term] : backgroundOfOthers;
        float log = Logarithm.of((counts[ROW * term + FREQUENCY] & ~WRITTEN) + SMOOTHING + before);
        counts[ROW * term + LOG] = Float.floatToRawIntBits(log);
    }

    /** The row of what is held of terms before the first article, with room for this one. */
    private float[] supposed(int term) {
        int known = background.length;
        if (term >= known) {
            background = Arrays.copyOf(background, Math.max(term + 1, known + (known >> 1)));
            Arrays.fill(background, known, background.length, backgroundOfOthers);
        }
        return background;
    }

    static long hash(char[] term, int from, int to) {
        long hash = 0x9E3779B97F4A7C15L;
        for (int i = from; i < to; i++) {
            hash = (hash ^ term[i]) * 0xFF51AFD7ED558CCDL;
            hash ^= hash >>> 32;
        }
        return hash == 0 ? 1 : hash;
    }

    private int insert(long hash, char[] term, int length) {
        int number = numbers.add(hash);
        if (number == textEnds.length) {
            grow();
        }
        keep(number, new String(term, 0, length).getBytes(StandardCharsets.UTF_8));
        weigh(number);
        return number;
    }

    private void keep(int term, byte[] utf8) {
        int from = term == 0 ? 0 : textEnds[term - 1];
        if (from + utf8.length > letters.length) {
            letters = Arrays.copyOf(letters, letters.length + (letters.length >> 1) + utf8.length);
        }
        System.arraycopy(utf8, 0, letters, from, utf8.length);
        textEnds[term] = from + utf8.length;
    }

    private void grow() {
        int size = textEnds.length + (textEnds.length >> 1);
        counts = Arrays.copyOf(counts, ROW * size);
        textEnds = Arrays.copyOf(textEnds, size);
    }
}
