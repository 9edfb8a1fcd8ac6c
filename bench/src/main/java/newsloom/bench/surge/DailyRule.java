package newsloom.bench.surge;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import newsloom.model.watch.SurgeSensitivity;
import newsloom.model.watch.VoiceCount;
import newsloom.model.watch.VoiceCounts;
import newsloom.watch.surge.VoiceHistory;

/**
 * Says on which days there is more than usual.
 *
 * @param isHigh whether a day is, by those before it
 */
record DailyRule(String name, BiPredicate<DailySeries, Integer> isHigh) {
    private static final int FEWEST = 3;
    private static final int FORTNIGHT = 14;
    private static final double WEIGHT = .1;
    private static final double DEVIATIONS = 4;

    static Stream<DailyRule> all() {
        return Stream.concat(
                Stream.of(SurgeSensitivity.values())
                        .map(surge -> new DailyRule(
                                "Newsloom, `" + surge.option() + "`", (series, day) -> isSurge(series, day, surge))),
                Stream.of(
                        new DailyRule("three times the mean of 14 days", DailyRule::isThreefold),
                        new DailyRule("mean + 4 σ (EWMA, .1)", DailyRule::isFarOut)));
    }

    boolean isHigh(DailySeries series, int day) {
        return series.count(day) >= FEWEST && isHigh.test(series, day);
    }

    /** As the role finds it, with all reports of a day at noon. */
    private static boolean isSurge(DailySeries series, int day, SurgeSensitivity surge) {
        VoiceHistory history = new VoiceHistory(new VoiceCounts(List.of(), noon(series, -1), Optional.empty()));
        for (int before = Math.max(0, day - 28); before <= day; before++) {
            if (series.count(before) > 0) {
                history.add(new VoiceCount(VoiceCount.bucket(noon(series, before)), "en", series.count(before)));
            }
        }
        return history.surge(noon(series, day), surge.chance()).isPresent();
    }

    private static Instant noon(DailySeries series, int day) {
        return series.first().plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static boolean isThreefold(DailySeries series, int day) {
        return series.count(day) >= 3 * series.mean(Math.max(0, day - FORTNIGHT), day);
    }

    private static boolean isFarOut(DailySeries series, int day) {
        double mean = series.count(0);
        double variance = 0;
        for (int before = 1; before < day; before++) {
            double off = series.count(before) - mean;
            mean += WEIGHT * off;
            variance = (1 - WEIGHT) * (variance + WEIGHT * off * off);
        }
        return series.count(day) > mean + DEVIATIONS * Math.sqrt(variance);
    }
}
