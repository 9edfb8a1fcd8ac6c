package newsloom.dedupe.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;
import newsloom.dedupe.score.PairScores;
import newsloom.dedupe.story.ActiveArticle;
import newsloom.dedupe.story.OpenStory;

/** Tells whether reports fall into two halves, each close among itself and far from the other: two events in one story. */
final class Splitter {
    private static final int ROUNDS = 5;
    private static final int LARGEST = 64;

    private final PairScores pairs;
    private final SplitTest splitTest;
    private final int from;

    Splitter(PairScores pairs, Parameters parameters) {
        this.pairs = pairs;
        this.splitTest = new SplitTest(parameters);
        this.from = parameters.whole(Parameter.SPLIT_FROM);
    }

    /** Which reports belong to the smaller half, if they fall into two of at least two each. */
    Optional<boolean[]> split(List<ActiveArticle> reports) {
        if (reports.size() < from || reports.size() > LARGEST) {
            return Optional.empty();
        }
        float[][] scores = scores(reports);
        return halves(scores).filter(half -> splitTest.isRight(scores, half)).map(Splitter::smaller);
    }

    /** Whether two stories would fall apart again, just as they are, if they were put together: by the latest reports of each. */
    boolean areTwo(OpenStory story, OpenStory other) {
        return areTwo(reports(story), reports(other));
    }

    private static List<ActiveArticle> reports(OpenStory story) {
        List<ActiveArticle> reports =
                story.members().stream().filter(member -> !member.isCopy()).toList();
        return reports.subList(Math.max(0, reports.size() - LARGEST / 2), reports.size());
    }

    private boolean areTwo(List<ActiveArticle> some, List<ActiveArticle> others) {
        int size = some.size() + others.size();
        if (some.size() < 2 || others.size() < 2 || size < from) {
            return false;
        }
        List<ActiveArticle> all = Stream.concat(some.stream(), others.stream()).toList();
        boolean[] half = new boolean[size];
        Arrays.fill(half, 0, some.size(), true);
        return splitTest.isRight(scores(all), half);
    }

    private float[][] scores(List<ActiveArticle> reports) {
        int size = reports.size();
        float[][] scores = new float[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                scores[i][j] = pairs.scoreForSplit(reports.get(i), reports.get(j));
                scores[j][i] = scores[i][j];
            }
        }
        return scores;
    }

    /** Starts from the two reports that are farthest apart, and lets each report go to the half it is nearer to on average. */
    private static Optional<boolean[]> halves(float[][] scores) {
        boolean[] half = start(scores);
        for (int round = 0; round < ROUNDS; round++) {
            if (!improve(scores, half)) {
                break;
            }
        }
        int first = count(half);
        return first < 2 || half.length - first < 2 ? Optional.empty() : Optional.of(half);
    }

    private static boolean[] start(float[][] scores) {
        int a = 1;
        int b = 0;
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < i; j++) {
                if (scores[i][j] < scores[a][b]) {
                    a = i;
                    b = j;
                }
            }
        }
        boolean[] half = new boolean[scores.length];
        for (int i = 0; i < half.length; i++) {
            half[i] = i != a && (i == b || scores[i][b] > scores[i][a]);
        }
        return half;
    }

    private static boolean improve(float[][] scores, boolean[] half) {
        boolean moved = false;
        for (int i = 0; i < half.length; i++) {
            boolean nearer = mean(scores[i], half, i, true) > mean(scores[i], half, i, false);
            moved |= nearer != half[i];
            half[i] = nearer;
        }
        return moved;
    }

    private static double mean(float[] scores, boolean[] half, int self, boolean side) {
        double sum = 0;
        int count = 0;
        for (int j = 0; j < half.length; j++) {
            if (j != self && half[j] == side) {
                sum += scores[j];
                count++;
            }
        }
        return count == 0 ? Double.NEGATIVE_INFINITY : sum / count;
    }

    private static boolean[] smaller(boolean[] half) {
        boolean[] smaller = half.clone();
        boolean marked = 2 * count(half) <= half.length;
        for (int i = 0; i < half.length; i++) {
            smaller[i] = half[i] == marked;
        }
        return smaller;
    }

    private static int count(boolean[] half) {
        int count = 0;
        for (boolean is : half) {
            count += is ? 1 : 0;
        }
        return count;
    }
}
