package newsloom.bench.kill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What came of a kill run.
 *
 * @param wanted how many articles there were
 * @param folder where everything of it is
 */
record KillReport(
        KillOptions options,
        int wanted,
        Outcome outcome,
        KillVerdict verdict,
        Disturbance disturbance,
        Duration took,
        Path folder) {

    /** Whether all kills were done, all articles are there, and nothing differs. */
    boolean isClean() {
        return verdict.isClean() && kills() == options.kills() && outcome.articleCount() == wanted;
    }

    void print() {
        System.out.printf(Locale.ROOT, "Roles that ended without being killed: %d%n", disturbance.ends());
        System.out.printf(
                Locale.ROOT, "Records in another order: %d; everything is in %s%n", verdict.reordered(), folder);
        System.out.println(line());
    }

    /** The figures, in one line. */
    String line() {
        return String.format(
                Locale.ROOT,
                "%s: %d kills (%s), %,d articles, %,d records of stories, %d lost, %d doubled, %d torn,"
                        + " %d misplaced, %d unlike, %d kills amid indexing, rows in %s, %.0f s,"
                        + " longest recovery %s",
                isClean() ? "clean" : "NOT CLEAN",
                kills(),
                byRole(role -> String.valueOf(disturbance.kills().getOrDefault(role, 0))),
                outcome.articleCount(),
                outcome.storyRecordCount(),
                verdict.lost(),
                verdict.doubled(),
                verdict.torn(),
                verdict.misplaced(),
                verdict.unlike(),
                disturbance.amidIndexing(),
                options.postgres() ? "PostgreSQL" : "SQLite",
                took.toMillis() / 1e3,
                byRole(role -> String.format(
                        Locale.ROOT,
                        "%.1f s",
                        disturbance.longest().getOrDefault(role, Duration.ZERO).toMillis() / 1e3)));
    }

    private int kills() {
        return disturbance.kills().values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String byRole(java.util.function.Function<SiteProcess, String> figure) {
        return SiteProcess.OF_STORIES.stream()
                .map(role -> role.word() + " " + figure.apply(role))
                .collect(Collectors.joining(", "));
    }
}
