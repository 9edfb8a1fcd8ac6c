package newsloom.bench.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newsloom.evaluate.LabelledArticle;

/** Finds the pairs of articles that share half their text and yet tell of different events: a login page, a cookie notice. */
final class SharedNotices {
    private static final int WORDS = 5;
    private static final double LEAST_JACCARD = .5;

    private final List<long[]> shingles = new ArrayList<>();
    private final Map<Long, List<Integer>> holders = new HashMap<>();

    /** All pairs of different labels at Jaccard .5 or more, counted exactly. */
    List<TruePair> pairs(List<LabelledArticle> articles) {
        List<TruePair> pairs = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            shingles.add(shingles(articles.get(i).article().text()));
            for (Map.Entry<Integer, Integer> earlier : shared(i).entrySet()) {
                LabelledArticle other = articles.get(earlier.getKey());
                TruePair pair = pair(articles.get(i), other, shingles.get(i), earlier);
                if (pair.jaccard() >= LEAST_JACCARD && isOther(articles.get(i), other)) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private static boolean isOther(LabelledArticle one, LabelledArticle other) {
        return one.label().isPresent()
                && other.label().isPresent()
                && !one.label().equals(other.label());
    }

    /** How many shingles each earlier article shares with this one, which is then noted too. */
    private Map<Integer, Integer> shared(int number) {
        Map<Integer, Integer> shared = new HashMap<>();
        for (long shingle : shingles.get(number)) {
            List<Integer> others = holders.computeIfAbsent(shingle, none -> new ArrayList<>());
            others.forEach(other -> shared.merge(other, 1, Integer::sum));
            others.add(number);
        }
        return shared;
    }

    private TruePair pair(LabelledArticle one, LabelledArticle other, long[] own, Map.Entry<Integer, Integer> earlier) {
        int theirs = shingles.get(earlier.getKey()).length;
        double both = earlier.getValue();
        return new TruePair(
                one.article().id(),
                other.article().id(),
                both / (own.length + theirs - both),
                both / Math.min(own.length, theirs));
    }

    /** The distinct runs of five words in small letters, each as a 64-bit hash. */
    private static long[] shingles(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1);
        List<String> spoken =
                Arrays.stream(words).filter(word -> !word.isEmpty()).toList();
        long[] hashes = new long[Math.max(0, spoken.size() - WORDS + 1)];
        for (int i = 0; i < hashes.length; i++) {
            for (String word : spoken.subList(i, i + WORDS)) {
                hashes[i] = (hashes[i] ^ word.hashCode()) * 0x9E3779B97F4A7C15L;
                hashes[i] ^= hashes[i] >>> 32;
            }
        }
        return Arrays.stream(hashes).distinct().toArray();
    }
}
