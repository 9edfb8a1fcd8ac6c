package newsloom.dedupe.story;

import java.util.Arrays;
import java.util.List;
import newsloom.dedupe.vector.ArticleVector;

/**
 * How many members of a story hold each term, and which terms weigh most: of each the sum of its squared rarities, as it
 * would have in the cosines of all. Follows from the members in whatever order they came; adding one costs what it holds.
 */
public final class StoryTerms {
    private static final int HEAVIEST = 24;
    private static final int SMALLEST = 1 << 8;
    /** Rarities are counted in so many parts, so that sums of their squares are exact. */
    private static final float PARTS = 4;

    /** The idf, in parts, from which on a shared term counts as rare in scores, too: what everybody says holds nothing together. */
    private static final int RARE = 4 * (int) PARTS;

    /** An open hash table, at most half full: each term one too high, how many hold it, and its weight. */
    private int[] terms;

    private int[] holders;
    private int[] weights;
    private int count;
    /** The heaviest terms first, unless one was taken away since. */
    private int[] heaviest = new int[HEAVIEST];

    private int ranked;
    private boolean settled = true;

    StoryTerms() {
        this(SMALLEST);
    }

    private StoryTerms(int size) {
        this.terms = new int[size];
        this.holders = new int[size];
        this.weights = new int[size];
    }

    public static StoryTerms of(List<ActiveArticle> members) {
        int most = members.stream()
                .mapToInt(member -> member.vector().terms().length)
                .sum();
        StoryTerms terms = new StoryTerms(Math.max(SMALLEST, 2 * Integer.highestOneBit(most)));
        terms.settled = false;
        members.forEach(member -> terms.add(member.vector()));
        return terms;
    }

    void add(ArticleVector vector) {
        for (int i = 0; i < vector.terms().length; i++) {
            int term = vector.terms()[i];
            change(term, 1, weight(vector, i));
            if (settled && holders(term) > 1) {
                offer(term);
            }
        }
    }

    void remove(ArticleVector vector) {
        for (int i = 0; i < vector.terms().length; i++) {
            change(vector.terms()[i], -1, -weight(vector, i));
        }
        settled = false;
    }

    /** How many members hold a term. */
    public int holders(int term) {
        return holders[slot(term)];
    }

    /** Of the rare terms that several hold, those that weigh most, the heaviest first. */
    public int[] heaviest() {
        if (!settled) {
            ranked = 0;
            settled = true;
            for (int slot = 0; slot < terms.length; slot++) {
                if (holders[slot] > 1) {
                    offer(terms[slot] - 1);
                }
            }
        }
        return Arrays.stream(heaviest, 0, ranked).filter(this::isRare).toArray();
    }

    private boolean isRare(int term) {
        int slot = slot(term);
        return weights[slot] >= holders[slot] * RARE * RARE;
    }

    private static int weight(ArticleVector vector, int i) {
        int parts = Math.round(PARTS * vector.idf(i));
        return parts * parts;
    }

    private void offer(int term) {
        int at = place(term);
        if (at == ranked) {
            if (ranked == HEAVIEST && !isHeavier(term, heaviest[ranked - 1])) {
                return;
            }
            at = ranked < HEAVIEST ? ranked++ : ranked - 1;
        }
        for (; at > 0 && isHeavier(term, heaviest[at - 1]); at--) {
            heaviest[at] = heaviest[at - 1];
        }
        heaviest[at] = term;
    }

    private int place(int term) {
        int at = 0;
        while (at < ranked && heaviest[at] != term) {
            at++;
        }
        return at;
    }

    private boolean isHeavier(int one, int other) {
        int by = Integer.compare(weights[slot(one)], weights[slot(other)]);
        return by > 0 || (by == 0 && one < other);
    }

    private void change(int term, int holder, int weight) {
        int slot = slot(term);
        if (terms[slot] == 0) {
            terms[slot] = term + 1;
            count++;
        }
        holders[slot] += holder;
        weights[slot] += weight;
        if (2 * count > terms.length) {
            grow();
        }
    }

    /** Terms that nobody holds any more are left out. */
    private void grow() {
        int[] held = terms;
        int[] byHeld = holders;
        int[] weightsOfHeld = weights;
        terms = new int[2 * held.length];
        holders = new int[terms.length];
        weights = new int[terms.length];
        count = 0;
        for (int i = 0; i < held.length; i++) {
            if (byHeld[i] > 0) {
                int slot = slot(held[i] - 1);
                terms[slot] = held[i];
                holders[slot] = byHeld[i];
                weights[slot] = weightsOfHeld[i];
                count++;
            }
        }
    }

    private int slot(int term) {
        int slot = ((term * 0x9E3779B1) >>> 8) & (terms.length - 1);
        while (terms[slot] != 0 && terms[slot] != term + 1) {
            slot = (slot + 1) & (terms.length - 1);
        }
        return slot;
    }
}
