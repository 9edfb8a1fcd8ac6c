package newsloom.bench.kill;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Kills the roles of a site as planned, starts whatever has ended again, and keeps the record. */
final class Disturbance {
    private final Site site;
    private final Gauge gauge;
    private final List<Strike> waiting = new ArrayList<>();
    private final List<Recovery> recovering = new ArrayList<>();
    private final Map<SiteProcess, Integer> kills = new EnumMap<>(SiteProcess.class);
    private final Map<SiteProcess, Duration> longest = new EnumMap<>(SiteProcess.class);
    private final Map<Strike, Long> due = new java.util.HashMap<>();
    private int ends;
    private int amidIndexing;

    Disturbance(Site site, Gauge gauge) {
        this.site = site;
        this.gauge = gauge;
    }

    /** From now on; those that found no time in an earlier part wait on. */
    void plan(List<Strike> strikes) {
        waiting.addAll(strikes);
    }

    boolean isOver() {
        return waiting.isEmpty() && recovering.isEmpty();
    }

    /** @param share of the current part that is in Kafka */
    void step(Sample sample, double share) throws IOException, InterruptedException {
        for (Iterator<Recovery> each = recovering.iterator(); each.hasNext(); ) {
            Recovery recovery = each.next();
            if (recovery.isDone(sample)) {
                System.err.printf(
                        Locale.ROOT,
                        "%s went on %.1f s after its kill%n",
                        recovery.victim().word(),
                        recovery.lasted().toMillis() / 1e3);
                longest.merge(recovery.victim(), recovery.lasted(), (a, b) -> a.compareTo(b) > 0 ? a : b);
                each.remove();
            }
        }
        for (Strike strike : List.copyOf(waiting)) {
            if (share >= strike.point()) {
                due.putIfAbsent(strike, System.nanoTime() + strike.delay().toNanos());
            }
            if (due.getOrDefault(strike, Long.MAX_VALUE) <= System.nanoTime()
                    && site.isAlive(strike.victim())
                    && (share >= 1 || strike.victim() != SiteProcess.STORE || gauge.isIndexBehind())) {
                waiting.remove(strike);
                strike(strike.victim(), sample);
            }
        }
        superviseLasting();
    }

    /** A role that ended by itself is started again, as whoever runs it would do. */
    void restart(SiteProcess role) throws IOException {
        ends++;
        System.err.println(role.word() + " has ended by itself and is started again: " + site.lastWords(role));
        site.restart(role);
    }

    Map<SiteProcess, Integer> kills() {
        return kills;
    }

    Map<SiteProcess, Duration> longest() {
        return longest;
    }

    /** How often the store was killed while the search index held less than the rows. */
    int amidIndexing() {
        return amidIndexing;
    }

    /** How often a role ended that nobody had killed. */
    int ends() {
        return ends;
    }

    private void strike(SiteProcess victim, Sample sample) throws IOException, InterruptedException {
        if (!sample.isIdle(victim)) {
            recovering.add(new Recovery(victim, sample.work(victim), System.nanoTime()));
        }
        kills.merge(victim, 1, Integer::sum);
        amidIndexing += victim == SiteProcess.STORE && gauge.isIndexBehind() ? 1 : 0;
        System.err.printf(Locale.ROOT, "%tT kill %s at %s%n", System.currentTimeMillis(), victim.word(), sample);
        site.killAndRestart(victim);
    }

    private void superviseLasting() throws IOException {
        for (SiteProcess role : List.of(SiteProcess.BROKER, SiteProcess.DEDUPE, SiteProcess.STORE)) {
            if (!site.isAlive(role)) {
                restart(role);
            }
        }
    }
}
