package newsloom.bench.odds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import newsloom.dedupe.explain.OddsTable;
import newsloom.evaluate.ScoredMember;

/**
 * Fits an {@link OddsTable}: means of equally many members with scores near each other, then pool adjacent violators (Ayer,
 * Brunk, Ewing, Reid and Silverman 1955), which joins neighbours until shares rise with scores.
 */
final class IsotonicFit {
    private static final int GROUPS = 16;
    private static final double SCORE_DIGITS = 100;
    private static final double SHARE_DIGITS = 1000;

    private IsotonicFit() {}

    static OddsTable of(List<ScoredMember> members) {
        List<ScoredMember> sorted = members.stream()
                .sorted(Comparator.comparingDouble(ScoredMember::score))
                .toList();
        List<Block> blocks = new ArrayList<>();
        IntStream.range(0, GROUPS)
                .mapToObj(i -> sorted.subList(i * sorted.size() / GROUPS, (i + 1) * sorted.size() / GROUPS))
                .map(Block::of)
                .forEach(block -> append(block, blocks));
        return new OddsTable(
                blocks.stream()
                        .mapToDouble(block -> Math.round(SCORE_DIGITS * block.score()) / SCORE_DIGITS)
                        .toArray(),
                blocks.stream()
                        .mapToDouble(block -> Math.round(SHARE_DIGITS * block.share()) / SHARE_DIGITS)
                        .toArray());
    }

    private static void append(Block next, List<Block> blocks) {
        Block last = next;
        while (!blocks.isEmpty() && blocks.get(blocks.size() - 1).share() >= last.share()) {
            last = blocks.remove(blocks.size() - 1).with(last);
        }
        blocks.add(last);
    }

    private record Block(double scores, double shares, int count) {
        static Block of(List<ScoredMember> members) {
            return new Block(
                    members.stream().mapToDouble(ScoredMember::score).sum(),
                    members.stream().mapToDouble(ScoredMember::found).sum(),
                    members.size());
        }

        Block with(Block other) {
            return new Block(scores + other.scores, shares + other.shares, count + other.count);
        }

        double score() {
            return scores / count;
        }

        double share() {
            return shares / count;
        }
    }
}
