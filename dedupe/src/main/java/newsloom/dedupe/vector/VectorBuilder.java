package newsloom.dedupe.vector;

import java.util.Arrays;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;
import newsloom.dedupe.text.EventTimes;
import newsloom.dedupe.text.Lexicon;
import newsloom.dedupe.text.Logarithm;

/** The {@link ArticleVector} of one article while {@link Vectorizer} gathers it: all its terms, of which freezing keeps the strongest. */
final class VectorBuilder {
    private static final int MOST_SPANS = 256;
    private static final byte NUMBER = ArticleVector.NUMBER;

    private final Lexicon lexicon;
    private final int termLimit;
    private final float brief;
    private final TopK topK = new TopK();
    /** An open hash table of places in the rows below, each one too high: small enough for the nearest cache. */
    private int[] places = new int[1 << 10];

    private final int[] distinct;
    private final float[] frequency;
    private final float[] weight;
    private final float[] idf;
    private final byte[] flags;
    private final long[] spans = new long[MOST_SPANS];
    private int count;
    private int spanCount;

    VectorBuilder(Lexicon lexicon, Parameters parameters) {
        this.lexicon = lexicon;
        this.termLimit = parameters.whole(Parameter.TERMS);
        this.brief = parameters.number(Parameter.BRIEF);
        int most = 4 * parameters.whole(Parameter.BODY_WORDS) + 2_000;
        this.distinct = new int[most];
        this.frequency = new float[most];
        this.weight = new float[most];
        this.idf = new float[most];
        this.flags = new byte[most];
    }

    /** @param mark what the term is where it stands: some of the flags of {@link ArticleVector} */
    void add(int term, float tf, byte mark) {
        int place = place(term);
        if (place >= 0) {
            frequency[place] += tf;
            flags[place] |= mark;
        }
    }

    void addSpan(int first, int second, boolean lead) {
        if (spanCount < spans.length) {
            spans[spanCount++] =
                    ArticleVector.span(first, second, lead, lexicon.spans().idf(first, second));
        }
    }

    /** @param day as in {@link ArticleVector#day} */
    ArticleVector image(int series, float day, EventTimes times) {
        for (int i = 0; i < count; i++) {
            idf[i] = Math.max(0, lexicon.idf(distinct[i]));
            weight[i] = weight(frequency[i], idf[i]);
        }
        float bar = count > termLimit ? topK.nth(termLimit, weight, count) : 0;
        return image(series, day, bar, times);
    }

    /** Makes ready for the next article. */
    void clear() {
        Arrays.fill(places, 0);
        count = 0;
        spanCount = 0;
    }

    /** Tells the lexicon what this article held. */
    void teach(ArticleVector vector) {
        for (long span : vector.spans()) {
            lexicon.spans().saw(ArticleVector.firstOfSpan(span), ArticleVector.secondOfSpan(span));
        }
        lexicon.sawArticle(distinct, count);
    }

    /** Below 0 when there is no room for more. */
    private int place(int term) {
        int slot = slot(term);
        return places[slot] == 0 && count < distinct.length ? insert(slot, term) : places[slot] - 1;
    }

    private int slot(int term) {
        int slot = ((term * 0x9E3779B1) >>> 16) & (places.length - 1);
        while (places[slot] != 0 && distinct[places[slot] - 1] != term) {
            slot = (slot + 1) & (places.length - 1);
        }
        return slot;
    }

    private int insert(int slot, int term) {
        distinct[count] = term;
        frequency[count] = 0;
        flags[count] = 0;
        places[slot] = ++count;
        if (2 * count > places.length) {
            spread();
        }
        return count - 1;
    }

    private void spread() {
        places = new int[2 * places.length];
        for (int i = 0; i < count; i++) {
            places[slot(distinct[i])] = i + 1;
        }
    }

    private static float weight(float tf, float idf) {
        return tf > 1 ? (1 + Logarithm.of(tf)) * idf : tf * idf;
    }

    private ArticleVector image(int series, float day, float bar, EventTimes times) {
        long[] kept = new long[count];
        int size = 0;
        int strong = 0;
        float norm = 0;
        for (int i = 0; i < count; i++) {
            boolean vector = weight[i] >= bar && weight[i] > 0 && strong < termLimit;
            boolean special = (flags[i] & (ArticleVector.LEAD | ArticleVector.TITLE | NUMBER)) != 0;
            if (vector || special) {
                strong += vector ? 1 : 0;
                flags[i] |= vector ? ArticleVector.VECTOR : 0;
                norm += vector ? weight[i] * weight[i] : 0;
                kept[size++] = (long) distinct[i] << 32 | i;
            }
        }
        Arrays.sort(kept, 0, size);
        return image(series, day, kept, size, length(norm, strong), times);
    }

    /** Of two brief reports each leaves out what the other tells, so that they share less: their terms weigh more. */
    private float length(float squares, int strong) {
        float length = squares > 0 ? (float) Math.sqrt(squares) : 1;
        return length / (1 + brief * (1 - (float) strong / termLimit));
    }

    private ArticleVector image(int series, float day, long[] kept, int size, float norm, EventTimes times) {
        int[] ids = new int[size];
        int[] marks = new int[size];
        float names = 0;
        float lead = 0;
        int numbers = 0;
        for (int k = 0; k < size; k++) {
            int i = (int) kept[k];
            float part = Math.min(1, weight[i] / norm);
            ids[k] = distinct[i];
            marks[k] = ArticleVector.mark(part, flags[i], idf[i]);
            names += (flags[i] & ArticleVector.NAME) != 0 ? part * part : 0;
            lead += (flags[i] & ArticleVector.LEAD) != 0 ? idf[i] : 0;
            numbers += (flags[i] & NUMBER) != 0 ? 1 : 0;
        }
        long[] pairs = distinctSpans();
        for (long pair : pairs) {
            float part = ArticleVector.idfOfSpan(pair) / norm;
            names += part * part;
            lead += ArticleVector.isLeadSpan(pair) ? ArticleVector.idfOfSpan(pair) : 0;
        }
        return new ArticleVector(
                ids,
                marks,
                pairs,
                1 / norm,
                (float) Math.sqrt(names),
                lead,
                numbers,
                series,
                day,
                times.days(),
                Float.isNaN(day) ? times.weekdays() : 0,
                times.agesLow(),
                times.agesHigh());
    }

    /** Sorted, none twice; of one in the lead and elsewhere, that of the lead. */
    private long[] distinctSpans() {
        Arrays.sort(spans, 0, spanCount);
        int kept = 0;
        for (int i = 0; i < spanCount; i++) {
            boolean same = kept > 0 && ArticleVector.pairOfSpan(spans[kept - 1]) == ArticleVector.pairOfSpan(spans[i]);
            kept -= same ? 1 : 0;
            spans[kept++] = spans[i];
        }
        return Arrays.copyOf(spans, kept);
    }
}
