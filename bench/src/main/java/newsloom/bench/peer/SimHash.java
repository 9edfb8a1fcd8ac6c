package newsloom.bench.peer;

import java.util.ArrayList;
import java.util.List;
import newsloom.model.Article;

/** Near-duplicates by fingerprints (Charikar 2002), searched as Manku, Jain and Das Sarma do (2007). */
public final class SimHash implements Peer {
    private static final int BITS = 64;
    private static final int MOST_APART = 3;
    private static final int BLOCK_BITS = BITS / (MOST_APART + 1);
    private static final long BLOCK = (1L << BLOCK_BITS) - 1;

    private final List<Long> prints = new ArrayList<>();
    private final Buckets blocks = new Buckets();
    private final UnionFind families = new UnionFind();

    @Override
    public String name() {
        return "SimHash, 3 bits";
    }

    @Override
    public String description() {
        return "a 64-bit fingerprint of all words of title and text, each as often as it stands there; fingerprints that"
                + " differ in at most 3 bits are joined, by single link.";
    }

    @Override
    public void add(Article article) {
        long print = fingerprint(Hashes.words(article));
        int number = families.add();
        prints.add(print);
        for (int block = 0; block <= MOST_APART; block++) {
            // Of four blocks three changed bits leave one whole, so that whoever is near shares a block.
            long key = (long) block << BLOCK_BITS | (print >>> (block * BLOCK_BITS) & BLOCK);
            for (int i = 0; i < blocks.count(key); i++) {
                joinIfNear(number, blocks.get(key, i));
            }
            blocks.add(key, number);
        }
    }

    @Override
    public int storyOf(int article) {
        return families.first(article);
    }

    private void joinIfNear(int one, int other) {
        if (Long.bitCount(prints.get(one) ^ prints.get(other)) <= MOST_APART) {
            families.join(one, other);
        }
    }

    static long fingerprint(long[] words) {
        int[] votes = new int[BITS];
        for (long word : words) {
            for (int bit = 0; bit < BITS; bit++) {
                votes[bit] += (word >>> bit & 1) == 1 ? 1 : -1;
            }
        }
        long print = 0;
        for (int bit = 0; bit < BITS; bit++) {
            print |= votes[bit] > 0 ? 1L << bit : 0;
        }
        return print;
    }
}
