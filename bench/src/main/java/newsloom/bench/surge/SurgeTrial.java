package newsloom.bench.surge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Puts surges into daily series of real words, and prints what each rule finds of them and what it finds besides. */
public final class SurgeTrial {
    private static final int SERIES = 600;
    private static final int SEED = 14;
    private static final int FIRST_DAY = 28;

    private SurgeTrial() {}

    /** The arguments are files of articles with dates. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            System.err.println("Say which articles to count: bench/surge FILE...");
            System.exit(1);
        }
        DailyWords words = new DailyWords();
        for (String file : arguments) {
            words.read(Path.of(file));
        }
        List<DailySeries> all = new ArrayList<>(words.series());
        Random random = new Random(SEED);
        Collections.shuffle(all, random);
        List<Case> cases = all.stream()
                .limit(SERIES)
                .map(series -> Case.of(series, random))
                .toList();
        System.out.printf("%d of %d series%n%n", cases.size(), all.size());
        System.out.println("| rule | found | on the first day | false alarms in 1,000 quiet days |\n|---|---|---|---|");
        DailyRule.all().map(rule -> row(rule, cases)).forEach(System.out::println);
    }

    private static String row(DailyRule rule, List<Case> cases) {
        long found = cases.stream().filter(each -> each.isFound(rule)).count();
        long early = cases.stream()
                .filter(each -> rule.isHigh(each.series, each.surge))
                .count();
        long wrong = cases.stream().mapToLong(each -> each.falseAlarms(rule)).sum();
        long quiet = cases.stream().mapToLong(Case::quietDays).sum();
        return String.format(
                Locale.ROOT,
                "| %s | %.0f %% | %.0f %% | %.1f |",
                rule.name(),
                100. * found / cases.size(),
                100. * early / cases.size(),
                1000. * wrong / quiet);
    }

    /**
     * A series with a surge.
     *
     * @param surge its first day
     */
    private record Case(DailySeries series, int surge) {
        static Case of(DailySeries series, Random random) {
            int surge = FIRST_DAY + random.nextInt(series.days() - FIRST_DAY - 1);
            return new Case(series.surging(surge), surge);
        }

        boolean isFound(DailyRule rule) {
            return rule.isHigh(series, surge) || rule.isHigh(series, surge + 1);
        }

        /** Once until a day was normal. */
        long falseAlarms(DailyRule rule) {
            long alarms = 0;
            boolean isHigh = false;
            for (int day = FIRST_DAY; day < series.days(); day++) {
                boolean wasHigh = isHigh;
                isHigh = rule.isHigh(series, day);
                alarms += isHigh && !wasHigh && !isSurge(day) ? 1 : 0;
            }
            return alarms;
        }

        int quietDays() {
            return series.days() - FIRST_DAY - 2;
        }

        private boolean isSurge(int day) {
            return day == surge || day == surge + 1;
        }
    }
}
