package newsloom.bench.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsloom.ingest.read.page.body.BoostedTrees;
import newsloom.ingest.read.page.body.FeatureVector;

/** Grows one tree: always the leaf whose division gains most is divided next. */
final class TreeGrower {
    private static final int LEAVES = 8;

    private final List<String> names = FeatureVector.names();
    private final Leaf root;
    private final List<Leaf> leaves = new ArrayList<>();

    TreeGrower(List<int[]> features, double[] slopes, double[] bends) {
        int[] all = IntStream.range(0, features.size()).toArray();
        this.root = new Leaf(all, GradientSums.of(all, features, slopes, bends, names.size()));
        leaves.add(root);
        for (Optional<Leaf> next = next(); next.isPresent() && leaves.size() < LEAVES; next = next()) {
            Leaf leaf = next.get();
            leaf.divide(features, slopes, bends);
            leaves.remove(leaf);
            leaves.addAll(List.of(leaf.with(), leaf.without()));
        }
    }

    List<Leaf> leaves() {
        return leaves;
    }

    /** In the order of {@link BoostedTrees}. */
    List<String> fields(DoubleToLongFunction value) {
        return fields(root, value).toList();
    }

    private Optional<Leaf> next() {
        return leaves.stream().filter(leaf -> leaf.best() >= 0).max(Comparator.comparingDouble(Leaf::worth));
    }

    private Stream<String> fields(Leaf leaf, DoubleToLongFunction value) {
        return leaf.isDivided()
                ? Stream.of(
                                Stream.of(names.get(leaf.best())),
                                fields(leaf.with(), value),
                                fields(leaf.without(), value))
                        .flatMap(fields -> fields)
                : Stream.of(Long.toString(value.applyAsLong(leaf.gain())));
    }
}
