package newsloom.bench.copies;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import newsloom.bench.peer.UnionFind;

/** The copy families that were found, held against the true pairs. */
final class FamilyComparison {
    private static final double NEAR = .5;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final UnionFind found = new UnionFind();

    /** @param copies the article that each copy copies */
    FamilyComparison(List<String> articles, Map<String, String> copies) {
        articles.forEach(article -> numbers.put(article, found.add()));
        copies.forEach((copy, original) -> found.join(number(copy), number(original)));
    }

    boolean areOne(String one, String other) {
        return found.first(number(one)) == found.first(number(other));
    }

    /** The share of those pairs that were found; NaN where there are none. */
    double recall(List<TruePair> pairs, Predicate<TruePair> wanted) {
        List<TruePair> all = pairs.stream().filter(wanted).toList();
        long hit = all.stream().filter(pair -> areOne(pair.one(), pair.other())).count();
        return (double) hit / all.size();
    }

    /** The share of all pairs within families that are listed as alike, or linked by pairs that are near. */
    double precision(List<TruePair> pairs) {
        UnionFind linked = new UnionFind();
        numbers.keySet().forEach(article -> linked.add());
        Set<List<Integer>> listed = new HashSet<>();
        for (TruePair pair : pairs) {
            int one = number(pair.one());
            int other = number(pair.other());
            listed.add(List.of(Math.min(one, other), Math.max(one, other)));
            if (pair.jaccard() >= NEAR) {
                linked.join(one, other);
            }
        }
        return precision(linked, listed);
    }

    private double precision(UnionFind linked, Set<List<Integer>> listed) {
        int said = 0;
        int right = 0;
        for (int one = 0; one < found.count(); one++) {
            for (int other = one + 1; other < found.count(); other++) {
                if (found.first(one) == found.first(other)) {
                    said++;
                    right += linked.first(one) == linked.first(other) || listed.contains(List.of(one, other)) ? 1 : 0;
                }
            }
        }
        return (double) right / said;
    }

    private int number(String article) {
        Integer number = numbers.get(article);
        if (number == null) {
            throw new IllegalArgumentException("The article " + article + " is not in the corpus.");
        }
        return number;
    }
}
