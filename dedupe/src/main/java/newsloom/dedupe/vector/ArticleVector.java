package newsloom.dedupe.vector;

import java.util.Arrays;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;

/**
 * What the event tier keeps of one article, frozen when it arrived: the strongest terms with their weights, which of
 * them are names, lead names or numbers, and the days and ages it speaks of. As it never changes, neither does the
 * score of a pair.
 *
 * @param terms sorted, none twice
 * @param marks beside the terms, each in one number: the weight, in steps of {@link #WEIGHT_STEP}, the flags, and how rare
 *     the term was, in steps of {@link #IDF_STEP}; the weights of {@link #VECTOR} terms have length 1 together, or a
 *     little more in a brief report
 * @param spans sorted: pairs of names in a row, see {@link #span}
 * @param spanWeight what the idf of a span is multiplied with to be a weight like those of the terms
 * @param nameNorm the length of the weights of all names and spans
 * @param leadMass the idf of all names and spans of the lead
 * @param numbers how many {@link #NUMBER} terms there are
 * @param series a hash of its publisher and of what its title is labelled with, see {@link TitleLabel}
 * @param day when it was published in days since 1970, or {@link Float#NaN}; a fraction is the time of day
 * @param days sorted: those that it speaks of, see {@link newsloom.dedupe.text.EventDay}
 * @param weekdays of an undated article: a bit for each weekday it names
 * @param agesLow a bit for each age it gives to somebody, below {@link #HIGH_AGES}
 * @param agesHigh the same from there on
 */
@SuppressWarnings("ArrayRecordComponent") // primitive rows, for a million of these must fit; compared by nobody
public record ArticleVector(
        int[] terms,
        int[] marks,
        long[] spans,
        float spanWeight,
        float nameNorm,
        float leadMass,
        int numbers,
        int series,
        float day,
        int[] days,
        int weekdays,
        long agesLow,
        long agesHigh) {

    public static final byte VECTOR = 1;
    public static final byte NAME = 2;
    public static final byte LEAD = 4;
    public static final byte NUMBER = 8;
    static final byte TITLE = 16;
    /** Of the label that stands before the colon in a title, as in {@code Show HN: …}. */
    static final byte LABEL = 32;

    static final float WEIGHT_STEP = 1 / 65_535f;
    static final float IDF_STEP = 1 / 16f;
    public static final int HIGH_AGES = 64;

    /** From what share of the words of the shorter title on two tell of one item of a series. */
    public static final float SAME_ITEM = .75f;

    private static final int TERM_BITS = 27;
    private static final int MARK_BITS = 9;
    private static final int IDF_MASK = 0xFF;
    private static final int FLAGS_AT = 8;
    private static final int WEIGHT_AT = 16;

    static final ArticleVector NOTHING =
            new ArticleVector(new int[0], new int[0], new long[0], 0, 0, 0, 0, 0, Float.NaN, new int[0], 0, 0, 0);

    public void write(StateWriter to) {
        to.ints(terms);
        to.ints(marks);
        to.longs(spans);
        to.number(spanWeight);
        to.number(nameNorm);
        to.number(leadMass);
        to.number(numbers);
        to.number(series);
        to.number(day);
        to.ints(days);
        to.number(weekdays);
        to.number(agesLow);
        to.number(agesHigh);
    }

    public static ArticleVector read(StateReader from) {
        return new ArticleVector(
                from.ints(),
                from.ints(),
                from.longs(),
                from.single(),
                from.single(),
                from.single(),
                from.integer(),
                from.integer(),
                from.single(),
                from.ints(),
                from.integer(),
                from.whole(),
                from.whole());
    }

    /** The two terms, whether the lead holds them, and how rare they were, in one number that sorts by the terms. */
    static long span(int first, int second, boolean lead, float idf) {
        long pair = (long) first << TERM_BITS | second;
        return pair << MARK_BITS | (lead ? IDF_MASK + 1 : 0) | idfSteps(idf);
    }

    public static long pairOfSpan(long span) {
        return span >>> MARK_BITS;
    }

    public static int firstOfSpan(long span) {
        return (int) (span >>> (MARK_BITS + TERM_BITS));
    }

    public static int secondOfSpan(long span) {
        return (int) (span >>> MARK_BITS) & ((1 << TERM_BITS) - 1);
    }

    public static boolean isLeadSpan(long span) {
        return (span & (IDF_MASK + 1)) != 0;
    }

    public static float idfOfSpan(long span) {
        return (span & IDF_MASK) * IDF_STEP;
    }

    static int idfSteps(float idf) {
        return Math.max(0, Math.min(IDF_MASK, Math.round(idf / IDF_STEP)));
    }

    /**
     * An entry of {@link #marks}.
     *
     * @param weight at most 1
     */
    static int mark(float weight, byte flags, float idf) {
        return Math.round(weight / WEIGHT_STEP) << WEIGHT_AT | (flags & 0xFF) << FLAGS_AT | idfSteps(idf);
    }

    public float weight(int i) {
        return (marks[i] >>> WEIGHT_AT) * WEIGHT_STEP;
    }

    public byte flags(int i) {
        return (byte) (marks[i] >>> FLAGS_AT);
    }

    public float idf(int i) {
        return (marks[i] & IDF_MASK) * IDF_STEP;
    }

    /** Leaves only so much of a weight: before anything is scored, or the scores would change with it. */
    public void lighten(int i, float kept) {
        int weight = Math.round((marks[i] >>> WEIGHT_AT) * kept);
        marks[i] = weight << WEIGHT_AT | (marks[i] & ((1 << WEIGHT_AT) - 1));
    }

    /**
     * Whether both come out under one label of one publisher, who says of each for the most part something else: two items
     * of a series.
     */
    public boolean isOtherItemThan(ArticleVector other) {
        if (series == TitleLabel.NONE || series != other.series) {
            return false;
        }
        int both = 0;
        for (int i = 0; i < terms.length; i++) {
            both += isOfItem(i) && other.ofItem(terms[i]) ? 1 : 0;
        }
        return both < SAME_ITEM * Math.min(wordsOfItem(), other.wordsOfItem());
    }

    private int wordsOfItem() {
        int count = 0;
        for (int i = 0; i < terms.length; i++) {
            count += isOfItem(i) ? 1 : 0;
        }
        return count;
    }

    /** Whether a term stands in the title, behind the label of a series. */
    public boolean ofItem(int term) {
        int at = Arrays.binarySearch(terms, term);
        return at >= 0 && isOfItem(at);
    }

    private boolean isOfItem(int i) {
        return (flags(i) & (TITLE | LABEL)) == TITLE;
    }

    public boolean isDated() {
        return !Float.isNaN(day);
    }
}
