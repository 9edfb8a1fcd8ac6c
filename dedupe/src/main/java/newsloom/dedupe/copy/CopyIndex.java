package newsloom.dedupe.copy;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;

/** Finds the active articles that share sampled shingles with a text: each article stands under its smallest hashes. */
public final class CopyIndex {
    private static final long EMPTY = -1;
    private static final long GONE = -2;

    private final int fewest;
    private final int bound;
    private final int mostPerHash;
    /** Of each entry the hash, then the article: one look into memory for both. */
    private long[] entries = new long[1 << 12];

    private int used;
    private int[] hits = new int[64];
    private int hitCount;
    /** Hashes that turned an article away. Who stands under them depends on who came and went, not on who is here. */
    private final Set<Integer> crowded = new TreeSet<>();

    @SuppressWarnings("UnusedVariable") // written so that the compiler leaves no load out
    private long touched;

    /**
     * @param fewest under how many hashes an article stands at least
     * @param level a long article stands under one in {@code 2^level} of its shingles, so that a part of it finds it
     * @param mostPerHash how many articles are looked at for one hash
     */
    public CopyIndex(int fewest, int level, int mostPerHash) {
        this.fewest = fewest;
        this.bound = Sketch.bound(level);
        this.mostPerHash = mostPerHash;
        Arrays.fill(entries, EMPTY);
    }

    public void add(int article, Sketch sketch) {
        for (int i = 0; i < indexed(sketch); i++) {
            insert(sketch.hashes()[i], article);
        }
    }

    /** As {@link #add}, for an index that was {@link #read}: what was written then is there. */
    public void addAgain(int article, Sketch sketch) {
        for (int i = 0; i < indexed(sketch); i++) {
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
            // In the table their order follows from when it grew, which differs after a restart.
            Arrays.sort(hits, 0, hitCount);
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
        int mask = entries.length - 1;
        for (int i = 0; i < indexed(sketch); i++) {
            long entry = entry(sketch.hashes()[i], article);
            for (int slot = slot(sketch.hashes()[i], mask); entries[slot] != EMPTY; slot = (slot + 1) & mask) {
                if (entries[slot] == entry) {
                    entries[slot] = GONE;
                }
            }
        }
    }

    /** Forgets all articles. */
    public void clear() {
        Arrays.fill(entries, EMPTY);
        used = 0;
        crowded.clear();
    }

    /** The articles that share at least {@code least} indexed hashes with the sketch, sorted. */
    public int[] sharing(Sketch sketch, int least) {
        hitCount = 0;
        touch(sketch.hashes());
        for (int hash : sketch.hashes()) {
            collect(hash);
        }
        Arrays.sort(hits, 0, hitCount);
        return frequent(least);
    }

    private int indexed(Sketch sketch) {
        return Math.max(Math.min(fewest, sketch.hashes().length), sketch.count(bound));
    }

    /** These loads wait for nothing, and so the processor waits for many of them at once. */
    private void touch(int[] hashes) {
        long sum = 0;
        for (int hash : hashes) {
            sum += entries[slot(hash, entries.length - 1)];
        }
        touched = sum;
    }

    private void collect(int hash) {
        int mask = entries.length - 1;
        int found = 0;
        for (int slot = slot(hash, mask); entries[slot] != EMPTY && found < mostPerHash; slot = (slot + 1) & mask) {
            if (holds(entries[slot], hash)) {
                hits = hitCount == hits.length ? Arrays.copyOf(hits, 2 * hitCount) : hits;
                hits[hitCount++] = (int) entries[slot];
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
        if (4L * used > 3L * entries.length) {
            rehash();
        }
        int mask = entries.length - 1;
        int slot = slot(hash, mask);
        int same = 0;
        while (entries[slot] != EMPTY) {
            same += holds(entries[slot], hash) ? 1 : 0;
            slot = (slot + 1) & mask;
        }
        // A hash that very many articles hold is boilerplate: more entries would only cost time.
        if (same < mostPerHash) {
            entries[slot] = entry(hash, article);
            used++;
        } else {
            crowded.add(hash);
        }
    }

    private static long entry(int hash, int article) {
        return (long) hash << 32 | article;
    }

    private static boolean holds(long entry, int hash) {
        return entry >>> 32 == (hash & 0xFFFFFFFFL) && entry != GONE;
    }

    private static int slot(int hash, int mask) {
        return ((hash * 0x9E3779B1) >>> 7) & mask;
    }

    private void rehash() {
        long[] old = entries;
        entries = new long[2 * old.length];
        Arrays.fill(entries, EMPTY);
        used = 0;
        for (long entry : old) {
            if (entry != EMPTY && entry != GONE) {
                insert((int) (entry >>> 32), (int) entry);
            }
        }
    }
}
