package newsloom.dedupe.event;

import newsloom.dedupe.text.Lexicon;

/** What two profiles have in common in words, names and numbers, summed in one walk over both; filled again for every pair. */
final class SharedTerms {
    private final Lexicon lexicon;
    private final float rareFrom;
    private final float rareSpanFrom;

    /** The product of the vectors. */
    float cosine;

    /** The cosine of the names alone. */
    float nameCosine;

    /** By how much the shared terms are rarer than the bar for rarity, in idf; likewise for spans and for names of both leads. */
    float rarity;

    float spanRarity;
    float leadRarity;

    /** The share of the one's lead names, by idf, that the other names anywhere; the larger of both ways. */
    float leadOverlap;

    float numberIdf;
    int numbers;

    private float names;
    private float leadOfXinY;
    private float leadOfYinX;

    SharedTerms(Lexicon lexicon, float rareFrom, float rareSpanFrom) {
        this.lexicon = lexicon;
        this.rareFrom = rareFrom;
        this.rareSpanFrom = rareSpanFrom;
    }

    void compare(Profile x, Profile y) {
        clear();
        int[] a = x.terms();
        int[] b = y.terms();
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] < b[j]) {
                i++;
            } else if (a[i] > b[j]) {
                j++;
            } else {
                share(a[i], x.flags()[i], y.flags()[j], x.weights()[i] * y.weights()[j]);
                i++;
                j++;
            }
        }
        nameCosine = over(names, x.nameNorm() * y.nameNorm());
        leadOverlap = Math.min(1, Math.max(over(leadOfXinY, x.leadMass()), over(leadOfYinX, y.leadMass())));
    }

    /** Takes each shared term apart; {@code visitor} is told the flags that both have. */
    void forEach(Profile x, Profile y, Visitor visitor) {
        int[] a = x.terms();
        int[] b = y.terms();
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                int both = x.flags()[i] & y.flags()[j];
                visitor.visit(a[i], both, x.weights()[i] * y.weights()[j], idf(a[i]));
            }
            boolean advanceX = a[i] <= b[j];
            j += b[j] <= a[i] ? 1 : 0;
            i += advanceX ? 1 : 0;
        }
    }

    float rarity(float idf) {
        return Math.max(0, idf - rareFrom);
    }

    float spanRarity(float idf) {
        return Math.max(0, idf - rareSpanFrom);
    }

    private void clear() {
        cosine = rarity = spanRarity = leadRarity = numberIdf = names = leadOfXinY = leadOfYinX = 0;
        numbers = 0;
    }

    private void share(int term, byte flagsOfX, byte flagsOfY, float product) {
        int both = flagsOfX & flagsOfY;
        float idf = idf(term);
        if ((both & Profile.VECTOR) != 0) {
            cosine += product;
            rarity += rarity(idf);
        }
        if ((both & Profile.NAME) != 0) {
            names += product;
            leadOfXinY += (flagsOfX & Profile.LEAD) != 0 ? idf : 0;
            leadOfYinX += (flagsOfY & Profile.LEAD) != 0 ? idf : 0;
            leadRarity += (both & Profile.LEAD) != 0 ? rarity(idf) : 0;
            spanRarity += (both & Profile.SPAN) != 0 ? spanRarity(idf) : 0;
        }
        if ((both & Profile.NUMBER) != 0) {
            numbers++;
            numberIdf += idf;
        }
    }

    private float idf(int term) {
        return Math.max(0, lexicon.idf(term));
    }

    private static float over(float part, float whole) {
        return whole > 0 ? part / whole : 0;
    }

    /** Is told of one shared term. */
    interface Visitor {
        void visit(int term, int flags, float product, float idf);
    }
}
