package newsloom.dedupe.score;

import newsloom.dedupe.vector.ArticleVector;
import newsloom.dedupe.vector.TermTable;

/** What two vectors have in common in words, names and numbers, summed in one walk over both; filled again for every pair. */
final class SharedTerms {
    private final float rareFrom;
    private final float rareSpanFrom;
    private final float rarePlaceFrom;
    private final TermTable table = new TermTable();

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

    private int[] sharedInX = new int[128];
    private int[] sharedInY = new int[128];
    private int shared;

    SharedTerms(float rareFrom, float rareSpanFrom, float rarePlaceFrom) {
        this.rareFrom = rareFrom;
        this.rareSpanFrom = rareSpanFrom;
        this.rarePlaceFrom = rarePlaceFrom;
    }

    void compare(ArticleVector x, ArticleVector y) {
        clear();
        shareTerms(x, y);
        shareSpans(x, y);
        nameCosine = over(names, x.nameNorm() * y.nameNorm());
        leadOverlap = Math.min(1, Math.max(over(leadOfXinY, x.leadMass()), over(leadOfYinX, y.leadMass())));
    }

    /** How many terms were shared in the last comparison. */
    int shared() {
        return shared;
    }

    /** Where the k-th shared term stands in the one and in the other. */
    int inX(int k) {
        return sharedInX[k];
    }

    int inY(int k) {
        return sharedInY[k];
    }

    /** Takes each span apart that both share. */
    void forEachSpan(ArticleVector x, ArticleVector y, SpanVisitor visitor) {
        if (table.mayHold(y.spans())) {
            walkSpans(x, y, visitor);
        }
    }

    /** What a shared span adds to the product of the names; to the last bit the same, whichever of the two comes first. */
    static float spanProduct(ArticleVector x, ArticleVector y, float idf) {
        return x.spanWeight() * y.spanWeight() * (idf * idf);
    }

    float rarity(float idf) {
        return Math.max(0, idf - rareFrom);
    }

    float spanRarity(float idf) {
        return Math.max(0, idf - rareSpanFrom);
    }

    float placeRarity(float idf) {
        return Math.max(0, idf - rarePlaceFrom);
    }

    private void clear() {
        cosine = rarity = spanRarity = leadRarity = numberIdf = names = leadOfXinY = leadOfYinX = 0;
        numbers = 0;
        shared = 0;
    }

    private void shareTerms(ArticleVector x, ArticleVector y) {
        table.load(x);
        int[] others = y.terms();
        makeRoom(others.length);
        for (int j = 0; j < others.length; j++) {
            int i = table.position(others[j]);
            if (i != TermTable.NONE) {
                sharedInX[shared] = i;
                sharedInY[shared++] = j;
                share(x.flags(i), y.flags(j), x.weight(i) * y.weight(j), Math.min(x.idf(i), y.idf(j)));
            }
        }
    }

    private void makeRoom(int terms) {
        if (sharedInX.length < terms) {
            sharedInX = new int[2 * terms];
            sharedInY = new int[2 * terms];
        }
    }

    private void share(byte flagsOfX, byte flagsOfY, float product, float idf) {
        int both = flagsOfX & flagsOfY;
        if ((both & ArticleVector.VECTOR) != 0) {
            cosine += product;
            rarity += rarity(idf);
        }
        if ((both & ArticleVector.NAME) != 0) {
            names += product;
            leadOfXinY += (flagsOfX & ArticleVector.LEAD) != 0 ? idf : 0;
            leadOfYinX += (flagsOfY & ArticleVector.LEAD) != 0 ? idf : 0;
            leadRarity += (both & ArticleVector.LEAD) != 0 ? placeRarity(idf) : 0;
        }
        if ((both & ArticleVector.NUMBER) != 0) {
            numbers++;
            numberIdf += idf;
        }
    }

    private void shareSpans(ArticleVector x, ArticleVector y) {
        forEachSpan(x, y, (second, leadOfX, leadOfY, idf) -> {
            spanRarity += spanRarity(idf);
            names += spanProduct(x, y, idf);
            leadOfXinY += leadOfX ? idf : 0;
            leadOfYinX += leadOfY ? idf : 0;
            leadRarity += leadOfX && leadOfY ? placeRarity(idf) : 0;
        });
    }

    private static void walkSpans(ArticleVector x, ArticleVector y, SpanVisitor visitor) {
        long[] a = x.spans();
        long[] b = y.spans();
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            long first = ArticleVector.pairOfSpan(a[i]);
            long second = ArticleVector.pairOfSpan(b[j]);
            if (first == second) {
                float idf = Math.min(ArticleVector.idfOfSpan(a[i]), ArticleVector.idfOfSpan(b[j]));
                visitor.visit(
                        ArticleVector.secondOfSpan(a[i]),
                        ArticleVector.isLeadSpan(a[i]),
                        ArticleVector.isLeadSpan(b[j]),
                        idf);
            }
            i += first <= second ? 1 : 0;
            j += second <= first ? 1 : 0;
        }
    }

    private static float over(float part, float whole) {
        return whole > 0 ? part / whole : 0;
    }

    /** Is told of one shared span: its second name, and whether either lead holds it. */
    interface SpanVisitor {
        void visit(int second, boolean leadOfX, boolean leadOfY, float idf);
    }
}
