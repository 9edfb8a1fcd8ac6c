package newsloom.bench.alerts;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import newsloom.bench.kill.Gauge;
import newsloom.bench.kill.KillOptions;
import newsloom.bench.kill.Site;
import newsloom.bench.kill.SiteProcess;
import newsloom.store.StoreUnavailableException;

/**
 * Newsloom's roles as processes that tell watches of invented news by webhooks, killed again and again, and their receiver
 * with them; by its log, everything must have arrived once.
 */
public final class AlertRun {
    private static final String PREFIX = "newsloom.";
    private static final List<SiteProcess> LASTING = List.of(SiteProcess.DEDUPE, SiteProcess.STORE, SiteProcess.WATCH);
    /** A message whose sender was killed is tried again after two minutes, and twice as late each time. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(12);

    private static final Duration ROUND = Duration.ofMillis(100);
    private static final int LONGEST_DELAY_MILLIS = 6_000;
    private static final int LONGEST_AWAY_MILLIS = 3_000;

    private final KillOptions options;
    private final Path folder;
    private final List<String> javaOptions;
    private final Random random;
    private final Map<AlertVictim, Integer> kills = new EnumMap<>(AlertVictim.class);
    private int ends;

    AlertRun(KillOptions options, Path folder, List<String> javaOptions) {
        this.options = options;
        this.folder = folder;
        this.javaOptions = javaOptions;
        this.random = new Random(options.seed());
    }

    /** See {@link KillOptions#of}; ends with status 0 only if everything arrived once, and nothing else. */
    public static void main(String[] arguments) throws Exception {
        KillOptions options = KillOptions.of(arguments);
        Path folder = options.folder().orElse(Files.createTempDirectory("newsloom-alerts"));
        AlertReport report = new AlertRun(options, folder, List.of("-XX:+UseSerialGC", "-Xmx512m")).run();
        report.print();
        System.exit(report.isClean() ? 0 : 1);
    }

    AlertReport run() throws IOException, InterruptedException, SQLException {
        if (!options.postgres()) {
            return run(Optional.empty(), () -> {});
        }
        Path data = folder.resolve("postgresql");
        try (EmbeddedPostgres server =
                EmbeddedPostgres.builder().setDataDirectory(data).start()) {
            return run(Optional.of(server.getJdbcUrl("postgres", "postgres")), () -> crash(data));
        }
    }

    private AlertReport run(Optional<String> database, DatabaseCrash crash)
            throws IOException, InterruptedException, SQLException {
        long begun = System.nanoTime();
        AskedNews news = AskedNews.of(options.seed(), options.articles());
        try (AlertReceiver receiver = new AlertReceiver(Optional.of(new Random(options.seed())), request -> {});
                Site site = Site.open(folder.resolve("site"), javaOptions, database);
                Gauge gauge = Gauge.open(site, PREFIX)) {
            AskedNews.watch(gauge.rows(), receiver);
            for (SiteProcess role : LASTING) {
                site.start(role, Optional.empty());
            }
            List<AlertVictim> victims = AlertVictim.plan(options.kills(), options.postgres(), random);
            for (int part = 0; part <= victims.size(); part++) {
                site.start(SiteProcess.INGEST, Optional.of(part(news.lines(), part, victims.size() + 1)));
                if (part < victims.size()) {
                    strike(victims.get(part), site, receiver, crash);
                }
                awaitIngested(site);
            }
            receiver.calm();
            awaitSent(site, gauge);
            HeldAlerts held = HeldAlerts.of(site.storeUrl());
            return new AlertReport(
                    options,
                    held,
                    receiver.log(),
                    AlertVerdict.of(held, news.asked(), receiver.log()),
                    kills,
                    ends,
                    Duration.ofNanos(System.nanoTime() - begun),
                    folder);
        }
    }

    private Path part(List<String> lines, int part, int parts) throws IOException {
        Path here = Files.createDirectories(folder.resolve("part-" + part));
        Files.write(
                here.resolve("articles.jsonl"),
                lines.subList(lines.size() * part / parts, lines.size() * (part + 1) / parts));
        return here;
    }

    private void strike(AlertVictim victim, Site site, AlertReceiver receiver, DatabaseCrash crash)
            throws IOException, InterruptedException {
        Thread.sleep(random.nextInt(LONGEST_DELAY_MILLIS));
        supervise(site);
        System.err.printf(
                Locale.ROOT,
                "%tT kill %s after %,d requests%n",
                System.currentTimeMillis(),
                victim.word(),
                receiver.log().size());
        switch (victim) {
            case WATCH -> site.killAndRestart(SiteProcess.WATCH);
            case STORE -> site.killAndRestart(SiteProcess.STORE);
            case RECEIVER -> receiver.restart(Duration.ofMillis(random.nextInt(LONGEST_AWAY_MILLIS)));
            case DATABASE -> crash.run();
        }
        kills.merge(victim, 1, Integer::sum);
    }

    /** Returns when what is there to read is read, however often it had to be begun again. */
    private void awaitIngested(Site site) throws IOException, InterruptedException {
        while (site.isAlive(SiteProcess.INGEST) || site.exitStatus(SiteProcess.INGEST) != 0) {
            if (!site.isAlive(SiteProcess.INGEST)) {
                restart(SiteProcess.INGEST, site);
            }
            supervise(site);
            Thread.sleep(ROUND.toMillis());
        }
    }

    private void awaitSent(Site site, Gauge gauge) throws IOException, InterruptedException, SQLException {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!isOver(site, gauge) && System.nanoTime() < deadline) {
            supervise(site);
            Thread.sleep(ROUND.toMillis());
        }
    }

    private static boolean isOver(Site site, Gauge gauge) throws InterruptedException {
        try {
            return gauge.isThrough()
                    && HeldAlerts.areSent(site.storeUrl(), gauge.rows().lastChange());
        } catch (StoreUnavailableException | SQLException e) {
            return false;
        }
    }

    /** A role that ended by itself is started again, as whoever runs it would do. */
    private void supervise(Site site) throws IOException {
        for (SiteProcess role : LASTING) {
            if (!site.isAlive(role)) {
                restart(role, site);
            }
        }
    }

    private void restart(SiteProcess role, Site site) throws IOException {
        ends++;
        System.err.println(role.word() + " has ended by itself and is started again: " + site.lastWords(role));
        site.restart(role);
    }

    private void crash(Path data) throws IOException {
        long server = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        List<ProcessHandle> children = ProcessHandle.of(server).stream()
                .flatMap(ProcessHandle::children)
                .toList();
        children.get(random.nextInt(children.size())).destroyForcibly();
    }

    /** How a database is killed. */
    private interface DatabaseCrash {
        void run() throws IOException;
    }
}
