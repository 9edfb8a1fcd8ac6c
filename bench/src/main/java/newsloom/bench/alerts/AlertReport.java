package newsloom.bench.alerts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import newsloom.bench.kill.KillOptions;

/**
 * What came of a run with kills.
 *
 * @param ends how often a role ended that nobody had killed
 * @param folder where everything of it is
 */
record AlertReport(
        KillOptions options,
        HeldAlerts held,
        List<ReceivedRequest> log,
        AlertVerdict verdict,
        Map<AlertVictim, Integer> kills,
        int ends,
        Duration took,
        Path folder) {

    /** Whether all kills were done, and everything that there was to tell arrived once. */
    boolean isClean() {
        return verdict.isClean()
                && killed() == options.kills()
                && !held.alerts().isEmpty();
    }

    void print() {
        System.out.println("| kind | sent alerts |");
        System.out.println("|---|---|");
        held.alerts().stream()
                .collect(Collectors.groupingBy(ToldAlert::kind, java.util.TreeMap::new, Collectors.counting()))
                .forEach((kind, count) -> System.out.printf(Locale.ROOT, "| %s | %,d |%n", kind, count));
        System.out.printf(
                Locale.ROOT, "Roles that ended without being killed: %d; everything is in %s%n", ends, folder);
        System.out.println(line());
    }

    /** The figures, in one line. */
    String line() {
        return String.format(
                Locale.ROOT,
                "%s: %d kills (%s), %,d articles, %,d alerts in %,d messages by %,d requests, %d missing, %d doubled,"
                        + " %d foreign, %d changed, %d silent, %d unmatched, %d untold, %d unsent, rows in %s, %.0f s",
                isClean() ? "clean" : "NOT CLEAN",
                killed(),
                kills.entrySet().stream()
                        .map(each -> each.getKey().word() + " " + each.getValue())
                        .collect(Collectors.joining(", ")),
                options.articles(),
                held.alerts().size(),
                log.stream().map(ReceivedRequest::id).distinct().count(),
                log.size(),
                verdict.missing(),
                verdict.doubled(),
                verdict.foreign(),
                verdict.changed(),
                verdict.silent(),
                verdict.unmatched(),
                verdict.untold(),
                verdict.unsent(),
                options.postgres() ? "PostgreSQL" : "SQLite",
                took.toMillis() / 1e3);
    }

    private int killed() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }
}
