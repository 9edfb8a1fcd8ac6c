package newsloom.dedupe.copy;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;

/** Finds the active articles that share sampled shingles with a text: each article stands under its smallest hashes. */
public final class CopyIndex {
    private static final int EMPTY = -1;
    private static final int GONE = -2;

    private final int indexed;
    private final int mostPerHash;
    private int[] keys = new int[1 << 12];
    private int[] articles = new int[1 << 12];
    private int used;
    private int[] hits = new int[64];
    private int hitCount;
    /** Hashes that turned an article away. Who stands under them depends on who came and went, not on who is here. */
    private final Set<Integer> crowded = new TreeSet<>();

    /**
     * @param indexed under how many hashes an article stands
     * @param mostPerHash how many articles are looked at for one hash
     */
    public CopyIndex(int indexed, int mostPerHash) {
        this.indexed = indexed;
        this.mostPerHash = mostPerHash;
        Arrays.fill(articles, EMPTY);
    }

    public void add(int article, Sketch sketch) {
        for (int i = 0; i < Math.min(indexed, sketch.hashes().length); i++) {
            insert(sketch.hashes()[i], article);
        }
    }

    /** As {@link #add}, for an index that was {@link #read}: what was written then is there. */
    public void addAgain(int article, Sketch sketch) {
        for (int i = 0; i < Math.min(indexed, sketch.hashes().length); i++) {
            if (!crowded.contains(sketch.hashes()[i])) {
                insert(sketch.hashes()[i], article);
            }
        }
    }

    /** Writes down what does not follow from the articles that are here. */
    public void write(StateWriter to) {
        to.number(crowded.size());
        for (int hash : crowded) {
            hitCount = 0;
            collect(hash);
            to.number(hash);
            to.ints(hits, hitCount);
        }
    }

    /** Takes up what was written, new as it is. */
    public void read(StateReader from) {
        for (int left = from.integer(); left > 0; left--) {
            int hash = from.integer();
            for (int article : from.ints()) {
                insert(hash, article);
            }
            crowded.add(hash);
        }
    }

    /** Forgets an article, known by the sketch that it was added with. */
    public void remove(int article, Sketch sketch) {
        int mask = keys.length - 1;
        for (int i = 0; i < Math.min(indexed, sketch.hashes().length); i++) {
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
        crowded.clear();
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
        } else {
            crowded.add(hash);
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
