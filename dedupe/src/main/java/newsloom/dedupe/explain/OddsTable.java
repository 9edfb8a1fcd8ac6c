package newsloom.dedupe.explain;

import java.util.Arrays;

/**
 * How many of a member's fellows truly belong with it, by its score: what turns the score that grouping goes by into odds
 * that people can rely on. Isotonic regression of labelled news on scores (pool adjacent violators, Ayer et al. 1955; for
 * scores of classifiers Zadrozny and Elkan 2002), straight between its knots; {@code bench/odds} fits it.
 *
 * @param scores of the knots, rising
 * @param shares of fellows that belong, beside them, rising
 */
@SuppressWarnings("ArrayRecordComponent") // a few numbers that are never compared
public record OddsTable(double[] scores, double[] shares) {
    public static final OddsTable MEASURED = new OddsTable(
            new double[] {-.04, .81, 1.44, 2.28, 3, 3.48, 3.9, 6.51},
            new double[] {.701, .751, .848, .886, .922, .936, .942, .946});

    private static final double HUNDREDTHS = 100;

    /** The share of fellows that belong, for one that does not: to two decimals, as more are not known. */
    public double odds(double score) {
        double share = share(score);
        return Math.round(HUNDREDTHS * share / (1 - share)) / HUNDREDTHS;
    }

    /** Beyond the first and the last knot nothing was measured that would say more. */
    public double share(double score) {
        int above = Arrays.binarySearch(scores, score);
        int next = above < 0 ? -above - 1 : above;
        if (next == 0 || next == scores.length) {
            return shares[Math.min(next, shares.length - 1)];
        }
        double part = (score - scores[next - 1]) / (scores[next] - scores[next - 1]);
        return shares[next - 1] + part * (shares[next] - shares[next - 1]);
    }
}
