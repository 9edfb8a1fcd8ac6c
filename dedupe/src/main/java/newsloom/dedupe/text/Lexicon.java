package newsloom.dedupe.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;

/**
 * The terms of one language and what the stream has shown of each: a number for every term, in how many articles it
 * stood, and how often it was capitalised.
 *
 * <p>Terms are told apart by a seeded 64-bit hash; their letters are kept only to be shown as evidence.
 */
public final class Lexicon {
    private static final float SMOOTHING = .5f;

    private final float backgroundShare;
    private final Spans spans = new Spans(this);
    private long[] hashes = new long[1 << 12];
    private int[] slots = new int[1 << 12];
    private int count;
    private int[] frequencies = new int[1 << 11];
    private float[] background = new float[1 << 11];
    private float[] logs = new float[1 << 11];
    private int[] capitals = new int[1 << 11];
    private int[] smalls = new int[1 << 11];
    private int[] textEnds = new int[1 << 11];
    private byte[] letters = new byte[1 << 14];
    private int articles;
    private float backgroundArticles;
    private float backgroundOfOthers;
    private float logArticles;

    /** @param backgroundShare how much one article of the background table weighs against one of the stream */
    public Lexicon(double backgroundShare) {
        this.backgroundShare = (float) backgroundShare;
        refresh();
    }

    /** The pairs of names of the same language. */
    public Spans spans() {
        return spans;
    }

    public int size() {
        return count;
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
        int slot = find(hash);
        return hashes[slot] == hash ? slots[slot] : insert(slot, hash, term, shown);
    }

    /** The term's letters, as a person reads them. */
    public String text(int term) {
        int from = term == 0 ? 0 : textEnds[term - 1];
        return new String(letters, from, textEnds[term] - from, StandardCharsets.UTF_8);
    }

    /** {@code ln((N + 1) / (df + .5))} over the stream's past articles and, at a share of their number, the background's. */
    public float idf(int term) {
        return logArticles - logs[term];
    }

    /** Whether the term is mostly written with a capital letter where that means something. */
    public boolean isMostlyCapital(int term) {
        return capitals[term] > smalls[term];
    }

    public void sawCapital(int term) {
        capitals[term]++;
    }

    public void sawSmall(int term) {
        smalls[term]++;
    }

    /** Counts an article that holds these terms, each given once. */
    public void sawArticle(int[] terms, int termCount) {
        for (int i = 0; i < termCount; i++) {
            int term = terms[i];
            frequencies[term]++;
            logs[term] = log(term);
        }
        articles++;
        refresh();
    }

    public void write(StateWriter to) {
        to.longs(hashesByTerm());
        to.ints(frequencies, count);
        to.floats(background, count);
        to.floats(logs, count);
        to.ints(capitals, count);
        to.ints(smalls, count);
        to.ints(textEnds, count);
        to.bytes(letters, count == 0 ? 0 : textEnds[count - 1]);
        to.number(articles);
        to.number(backgroundArticles);
        to.number(backgroundOfOthers);
        spans.write(to);
    }

    /** Becomes the one that was written. */
    public void read(StateReader from) {
        enter(from.longs());
        frequencies = from.ints(1 << 11);
        background = from.floats(1 << 11);
        logs = from.floats(1 << 11);
        capitals = from.ints(1 << 11);
        smalls = from.ints(1 << 11);
        textEnds = from.ints(1 << 11);
        letters = from.bytes(1 << 14);
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
        background[term] = backgroundShare * frequency;
        capitals[term] += capital;
        smalls[term] += small;
        logs[term] = log(term);
    }

    void backgroundAtLeast(int term, int frequency) {
        background[term] = Math.max(background[term], backgroundShare * frequency);
        logs[term] = log(term);
    }

    /** Takes a term for mostly capitalised until the stream shows otherwise. */
    void supposeCapital(int term) {
        capitals[term] = Math.max(capitals[term], smalls[term] + 1);
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

    private float log(int term) {
        return Logarithm.of(frequencies[term] + SMOOTHING + background[term]);
    }

    private long[] hashesByTerm() {
        long[] byTerm = new long[count];
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] != 0) {
                byTerm[slots[i]] = hashes[i];
            }
        }
        return byTerm;
    }

    private void enter(long[] byTerm) {
        count = byTerm.length;
        int size = Math.max(1 << 12, 4 * Integer.highestOneBit(Math.max(1, count)));
        hashes = new long[size];
        slots = new int[size];
        for (int term = 0; term < count; term++) {
            int slot = find(byTerm[term]);
            hashes[slot] = byTerm[term];
            slots[slot] = term;
        }
    }

    private static long hash(char[] term, int from, int to) {
        long hash = 0x9E3779B97F4A7C15L;
        for (int i = from; i < to; i++) {
            hash = (hash ^ term[i]) * 0xFF51AFD7ED558CCDL;
            hash ^= hash >>> 32;
        }
        return hash == 0 ? 1 : hash;
    }

    private int find(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) (hash >>> 20) & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private int insert(int slot, long hash, char[] term, int length) {
        if (count == frequencies.length) {
            grow();
        }
        hashes[slot] = hash;
        slots[slot] = count;
        keep(new String(term, 0, length).getBytes(StandardCharsets.UTF_8));
        background[count] = backgroundOfOthers;
        logs[count] = log(count);
        count++;
        if (2 * count > hashes.length) {
            rehash();
        }
        return count - 1;
    }

    private void keep(byte[] utf8) {
        int from = count == 0 ? 0 : textEnds[count - 1];
        if (from + utf8.length > letters.length) {
            letters = Arrays.copyOf(letters, letters.length + (letters.length >> 1) + utf8.length);
        }
        System.arraycopy(utf8, 0, letters, from, utf8.length);
        textEnds[count] = from + utf8.length;
    }

    private void grow() {
        int size = count + (count >> 1);
        frequencies = Arrays.copyOf(frequencies, size);
        background = Arrays.copyOf(background, size);
        logs = Arrays.copyOf(logs, size);
        capitals = Arrays.copyOf(capitals, size);
        smalls = Arrays.copyOf(smalls, size);
        textEnds = Arrays.copyOf(textEnds, size);
    }

    private void rehash() {
        long[] oldHashes = hashes;
        int[] oldSlots = slots;
        hashes = new long[2 * oldHashes.length];
        slots = new int[2 * oldHashes.length];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                int slot = find(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                slots[slot] = oldSlots[i];
            }
        }
    }
}
