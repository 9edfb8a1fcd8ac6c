package newsloom.bench.kill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsloom.kafka.topic.CorrectionLog;
import newsloom.model.Correction;
import newsloom.model.topic.Topic;
import newsloom.model.topic.Topics;

/**
 * Newsloom's roles as processes over the same articles twice: left alone, and killed again and again; what came of both
 * must be the same.
 */
public final class KillRun {
    private static final String PREFIX = "newsloom.";
    private static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(3);
    private static final Duration ROUND = Duration.ofMillis(10);

    private final KillOptions options;
    private final Path folder;
    private final List<String> javaOptions;
    /** Drawn in the undisturbed run, for both. */
    private List<Correction> corrections = List.of();

    KillRun(KillOptions options, Path folder, List<String> javaOptions) {
        this.options = options;
        this.folder = folder;
        this.javaOptions = javaOptions;
    }

    /** See {@link KillOptions#of}; ends with status 0 only if every article, record of stories and row is that of the undisturbed run. */
    public static void main(String[] arguments) throws Exception {
        KillOptions options = KillOptions.of(arguments);
        Path folder = options.folder().orElse(Files.createTempDirectory("newsloom-kill"));
        KillReport report = new KillRun(options, folder, List.of("-XX:+UseSerialGC", "-Xmx1g")).run();
        report.print();
        System.exit(report.isClean() ? 0 : 1);
    }

    KillReport run() throws IOException, InterruptedException, SQLException {
        Corpus corpus = Corpus.write(options, folder.resolve("corpus"));
        System.err.printf(Locale.ROOT, "%,d articles, undisturbed, in %s ...%n", corpus.articles(), folder);
        Outcome undisturbed = undisturbed(corpus);
        System.err.printf(Locale.ROOT, "The same with %d kills ...%n", options.kills());
        return disturbed(corpus, undisturbed);
    }

    private Outcome undisturbed(Corpus corpus) throws IOException, InterruptedException, SQLException {
        try (Site site = Site.open(folder.resolve("undisturbed"), javaOptions, Optional.empty());
                Gauge gauge = Gauge.open(site, PREFIX)) {
            startLasting(site);
            site.start(SiteProcess.INGEST, Optional.of(corpus.folder()));
            Disturbance none = new Disturbance(site, gauge);
            ingest(site, gauge, none, corpus.articles());
            awaitThrough(gauge, none);
            corrections = DrawnCorrections.of(gauge.rows());
            correct(site);
            awaitThrough(gauge, none);
            return Outcome.of(site, PREFIX);
        }
    }

    private KillReport disturbed(Corpus corpus, Outcome undisturbed)
            throws IOException, InterruptedException, SQLException {
        if (options.postgres()) {
            try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
                return disturbed(corpus, undisturbed, Optional.of(server.getJdbcUrl("postgres", "postgres")));
            }
        }
        return disturbed(corpus, undisturbed, Optional.empty());
    }

    private KillReport disturbed(Corpus corpus, Outcome undisturbed, Optional<String> database)
            throws IOException, InterruptedException, SQLException {
        long begun = System.nanoTime();
        try (Site site = Site.open(folder.resolve("disturbed"), javaOptions, database);
                Gauge gauge = Gauge.open(site, PREFIX)) {
            Disturbance disturbance = new Disturbance(site, gauge);
            startLasting(site);
            for (int part = 0; part < corpus.parts().size(); part++) {
                disturbance.plan(strikes(part));
                site.start(SiteProcess.INGEST, Optional.of(corpus.parts().get(part)));
                ingest(
                        site,
                        gauge,
                        disturbance,
                        corpus.articles() / corpus.parts().size());
            }
            awaitThrough(gauge, disturbance);
            correct(site);
            disturbance.plan(strikes(Strike.CORRECTIONS));
            awaitThrough(gauge, disturbance);
            Outcome outcome = Outcome.of(site, PREFIX);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            return new KillReport(
                    options,
                    corpus.articles(),
                    outcome,
                    KillVerdict.of(undisturbed, outcome),
                    disturbance,
                    took,
                    folder);
        }
    }

    private List<Strike> strikes(int part) {
        return Strike.plan(options.seed(), options.kills()).stream()
                .filter(strike -> strike.part() == part)
                .toList();
    }

    /** Corrections come last, for Kafka promises no order between them and articles. */
    private void correct(Site site) throws IOException {
        Topic<Correction> topic = Topics.withPrefix(PREFIX).corrections();
        Set<Integer> all = IntStream.range(0, Gauge.PARTITIONS).boxed().collect(Collectors.toSet());
        new CorrectionLog(site.client(), topic, Clock.systemUTC()).complete(corrections, all);
    }

    private static void startLasting(Site site) throws IOException {
        site.start(SiteProcess.DEDUPE, Optional.empty());
        site.start(SiteProcess.STORE, Optional.empty());
    }

    /** Returns when the ingest that was started has read everything, however often it had to be started again. */
    private static void ingest(Site site, Gauge gauge, Disturbance disturbance, int articles)
            throws IOException, InterruptedException {
        long from = gauge.sample().work(SiteProcess.INGEST);
        while (true) {
            boolean ended = !site.isAlive(SiteProcess.INGEST);
            if (ended && site.exitStatus(SiteProcess.INGEST) == 0) {
                return;
            }
            if (ended) {
                disturbance.restart(SiteProcess.INGEST);
            }
            Sample sample = gauge.sample();
            disturbance.step(sample, (sample.work(SiteProcess.INGEST) - from) / (double) articles);
            Thread.sleep(ROUND.toMillis());
        }
    }

    private static void awaitThrough(Gauge gauge, Disturbance disturbance) throws IOException, InterruptedException {
        Sample last = gauge.sample();
        long moved = System.nanoTime();
        while (!last.isThrough() || !disturbance.isOver() || gauge.isIndexBehind()) {
            Thread.sleep(ROUND.toMillis());
            Sample sample = gauge.sample();
            disturbance.step(sample, 1);
            moved = sample.equals(last) ? moved : System.nanoTime();
            last = sample;
            if (System.nanoTime() - moved > LONGEST_STANDSTILL.toNanos()) {
                throw new IllegalStateException("Nothing moves any more: " + sample);
            }
        }
    }
}
