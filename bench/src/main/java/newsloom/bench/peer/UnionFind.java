package newsloom.bench.peer;

import java.util.Arrays;

/** Single link: whoever is joined to one of a family is joined to all of it (union-find with path halving). */
public final class UnionFind {
    private int[] parents = new int[1 << 10];
    private int count;

    /** One more, alone so far. */
    public int add() {
        if (count == parents.length) {
            parents = Arrays.copyOf(parents, 2 * count);
        }
        parents[count] = count;
        return count++;
    }

    public void join(int one, int other) {
        int older = Math.min(first(one), first(other));
        parents[first(one)] = older;
        parents[first(other)] = older;
    }

    /** The earliest of its family. */
    public int first(int member) {
        int at = member;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    public int count() {
        return count;
    }
}
