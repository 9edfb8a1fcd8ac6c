package newsloom.dedupe.copy;

import java.util.Arrays;

/** Finds the active articles that share sampled shingles with a text: each article stands under its smallest hashes. */
public final class CopyIndex {
    private static final int EMPTY = -1;
    private static final int GONE = -2;

    private final int fewest;
    private final int bound;
    private final int mostPerHash;
    private int[] keys = new int[1 << 12];
    private int[] articles = new int[1 << 12];
    private int used;
    private int[] hits = new int[64];
    private int hitCount;

    /**
     * @param fewest under how many hashes an article stands at least
     * @param level a long article stands under one in {@code 2^level} of its shingles, so that a part of it finds it
     * @param mostPerHash how many articles are looked at for one hash
     */
    public CopyIndex(int fewest, int level, int mostPerHash) {
        this.fewest = fewest;
        this.bound = Sketch.bound(level);
        this.mostPerHash = mostPerHash;
        Arrays.fill(articles, EMPTY);
    }

    public void add(int article, Sketch sketch) {
        for (int i = 0; i < indexed(sketch); i++) {
            insert(sketch.hashes()[i], article);
        }
    }

    /** Forgets an article, known by the sketch that it was added with. */
    public void remove(int article, Sketch sketch) {
        int mask = keys.length - 1;
        for (int i = 0; i < indexed(sketch); i++) {
            for (int slot = slot(sketch.hashes()[i], mask); articles[slot] != EMPTY; slot = (slot + 1) & mask) {
                if (articles[slot] == article && keys[slot] == sketch.hashes()[i]) {
                    articles[slot] = GONE;
                }
            }
        }
    }

    /** Forgets all articles. */
    public void clear() {
        Arrays.fill(articles, EMPTY);
        used = 0;
    }

    /** The articles that share at least {@code least} indexed hashes with the sketch, sorted. */
    public int[] sharing(Sketch sketch, int least) {
        hitCount = 0;
        for (int hash : sketch.hashes()) {
            collect(hash);
        }
        Arrays.sort(hits, 0, hitCount);
        return frequent(least);
    }

    private int indexed(Sketch sketch) {
        return Math.max(Math.min(fewest, sketch.hashes().length), sketch.count(bound));
    }

    private void collect(int hash) {
        int mask = keys.length - 1;
        int found = 0;
        for (int slot = slot(hash, mask); articles[slot] != EMPTY && found < mostPerHash; slot = (slot + 1) & mask) {
            if (keys[slot] == hash && articles[slot] != GONE) {
                hits = hitCount == hits.length ? Arrays.copyOf(hits, 2 * hitCount) : hits;
                hits[hitCount++] = articles[slot];
                found++;
            }
        }
    }

    private int[] frequent(int least) {
        int[] frequent = new int[hitCount];
        int kept = 0;
        for (int from = 0; from < hitCount; ) {
            int to = from;
            while (to < hitCount && hits[to] == hits[from]) {
                to++;
            }
            if (to - from >= least) {
                frequent[kept++] = hits[from];
            }
            from = to;
        }
        return Arrays.copyOf(frequent, kept);
    }

    private void insert(int hash, int article) {
        if (4L * used > 3L * keys.length) {
            rehash();
        }
        int mask = keys.length - 1;
        int slot = slot(hash, mask);
        int same = 0;
        while (articles[slot] != EMPTY) {
            same += keys[slot] == hash && articles[slot] != GONE ? 1 : 0;
            slot = (slot + 1) & mask;
        }
        // A hash that very many articles hold is boilerplate: more entries would only cost time.
        if (same < mostPerHash) {
            keys[slot] = hash;
            articles[slot] = article;
            used++;
        }
    }

    private static int slot(int hash, int mask) {
        return ((hash * 0x9E3779B1) >>> 7) & mask;
    }

    private void rehash() {
        int[] oldKeys = keys;
        int[] oldArticles = articles;
        int size = 2 * oldKeys.length;
        keys = new int[size];
        articles = new int[size];
        Arrays.fill(articles, EMPTY);
        used = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldArticles[i] >= 0) {
                insert(oldKeys[i], oldArticles[i]);
            }
        }
    }
}
