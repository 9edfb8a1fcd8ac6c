package newsloom.bench.pages;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Blocks to learn from, as arrays: the features of each, whether it is part of the text, and how much it counts. */
final class Examples {
    /** Of a page with more blocks, so many are drawn. */
    private static final int MOST = 300;

    final List<int[]> features = new ArrayList<>();
    final List<Boolean> held = new ArrayList<>();
    final List<Double> weights = new ArrayList<>();

    static Examples of(List<MarkedPage> pages) {
        Examples examples = new Examples();
        Random random = new Random(1);
        pages.forEach(page -> examples.add(page, random));
        return examples;
    }

    int size() {
        return features.size();
    }

    private void add(MarkedPage page, Random random) {
        List<BitSet> all = page.features().vectors();
        double[] counts = page.weights();
        List<Integer> drawn = IntStream.range(0, all.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(drawn, random);
        drawn.stream().limit(MOST).forEach(at -> {
            features.add(all.get(at).stream().toArray());
            held.add(page.held().get(at));
            weights.add(counts[at] * Math.max(1, all.size() / (double) MOST));
        });
    }
}
