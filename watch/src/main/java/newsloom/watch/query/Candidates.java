package newsloom.watch.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** Says which watches can match an article at all, by its terms: the others' queries need not be run. For any thread. */
final class Candidates {
    /** What stands for a term where none is needed. */
    private static final int NO_TERM = -1;

    private static final int[] ANY_ARTICLE = {NO_TERM};

    /** By field. */
    private final Map<String, Map<BytesRef, Integer>> numbers = new HashMap<>();
    /** By the number of a term by which they are found. */
    private final Map<Integer, List<Needing>> watches = new HashMap<>();

    private final Map<String, Needing> all = new HashMap<>();
    private int last = NO_TERM;

    /**
     * What a watch needs.
     *
     * @param sets of each of which an article has at least one, by their numbers
     */
    private record Needing(String watch, List<int[]> sets) {
        boolean mayMatch(BitSet there) {
            for (int[] set : sets) {
                if (!hasOne(set, there)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean hasOne(int[] set, BitSet there) {
            for (int term : set) {
                if (there.get(term)) {
                    return true;
                }
            }
            return false;
        }

        /** Those by which it is found: of the smallest set. */
        int[] first() {
            return sets.stream().min(Comparator.comparingInt(set -> set.length)).orElse(ANY_ARTICLE);
        }
    }

    /** @param sets of each of which an article has at least one term that matches the watch */
    synchronized void put(String watch, List<Set<Term>> sets) {
        remove(watch);
        Needing needing = new Needing(watch, sets.stream().map(this::numbered).toList());
        all.put(watch, needing);
        for (int term : needing.first()) {
            watches.computeIfAbsent(term, first -> new ArrayList<>()).add(needing);
        }
    }

    synchronized void remove(String watch) {
        Needing before = all.remove(watch);
        if (before != null) {
            for (int term : before.first()) {
                watches.getOrDefault(term, new ArrayList<>()).remove(before);
            }
        }
    }

    /** By their names, in their order.
     *
     * @param article an index of it alone
     */
    synchronized SortedSet<String> of(LeafReader article) throws IOException {
        BitSet there = terms(article);
        SortedSet<String> found = new TreeSet<>();
        add(found, NO_TERM, there);
        for (int term = there.nextSetBit(0); term >= 0; term = there.nextSetBit(term + 1)) {
            add(found, term, there);
        }
        return found;
    }

    private void add(Set<String> found, int term, BitSet there) {
        for (Needing needing : watches.getOrDefault(term, List.of())) {
            if (needing.mayMatch(there)) {
                found.add(needing.watch());
            }
        }
    }

    private BitSet terms(LeafReader article) throws IOException {
        BitSet there = new BitSet(last + 1);
        for (FieldInfo field : article.getFieldInfos()) {
            Map<BytesRef, Integer> known = numbers.getOrDefault(field.name, Map.of());
            Terms terms = known.isEmpty() ? null : article.terms(field.name);
            if (terms != null) {
                TermsEnum each = terms.iterator();
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    Integer number = known.get(term);
                    if (number != null) {
                        there.set(number);
                    }
                }
            }
        }
        return there;
    }

    private int[] numbered(Set<Term> terms) {
        return terms.stream().mapToInt(this::number).toArray();
    }

    private int number(Term term) {
        return numbers.computeIfAbsent(term.field(), first -> new HashMap<>())
                .computeIfAbsent(term.bytes(), first -> ++last);
    }
}
