package newsloom.bench.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import newsloom.broker.BrokerSettings;
import newsloom.broker.EmbeddedBroker;
import newsloom.kafka.topic.SourceLog;
import newsloom.kafka.topic.TopicCreator;
import newsloom.kafka.topic.TopicSettings;
import newsloom.model.source.SourceKey;
import newsloom.model.topic.Topics;

/**
 * Two ingest workers poll a simulated web with the faults of the real one, and are killed now and then. Afterwards every
 * entry that was published must be an article, once; no page may have been given twice; no host may have been hurried.
 */
public final class Soak {
    private static final Duration ROUND = Duration.ofMillis(250);
    private static final Duration UNDER_WAY = Duration.ofSeconds(3);
    private static final Duration SHORTEST_STANDSTILL = Duration.ofMinutes(5);

    private final SoakOptions options;
    private final Path folder;
    private final List<String> javaOptions;
    private final List<Instant> kills = new ArrayList<>();

    Soak(SoakOptions options, Path folder, List<String> javaOptions) {
        this.options = options;
        this.folder = folder;
        this.javaOptions = javaOptions;
    }

    /** See {@link SoakOptions}; ends with status 0 only when all held. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("newsloom-soak");
        SoakReport report = new Soak(SoakOptions.of(arguments), folder, List.of("-XX:+UseSerialGC", "-Xmx1g")).run();
        report.print();
        System.exit(report.isClean() ? 0 : 1);
    }

    SoakReport run() throws IOException, InterruptedException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.defaults(folder.resolve("kafka")))) {
            Map<String, Object> client = broker.client();
            new TopicCreator(client, TopicSettings.defaults()).create(Topics.withPrefix("newsloom."));
            return run(broker);
        }
    }

    private SoakReport run(EmbeddedBroker broker) throws IOException, InterruptedException {
        Instant begun = Instant.now();
        // The workers need a while to start, and the list to be read.
        Instant end = begun.plus(options.time()).plusSeconds(10);
        List<Paper> papers = IntStream.range(0, options.sources())
                .mapToObj(number -> Paper.of(number, options.seed(), begun, options.slowest()))
                .toList();
        Visits visits = new Visits(options.gap());
        try (SimulatedWeb web = new SimulatedWeb(papers, visits, options.seed(), begun, end);
                Workers workers = new Workers(folder, javaOptions, broker.bootstrapServers(), settings(web));
                Written written = new Written(broker.client())) {
            workers.importList(list(papers));
            workers.start(0);
            workers.start(1);
            disturb(workers, begun, end);
            await(written, papers, end);
            SoakReport report = report(papers, visits, written, begun, end);
            explain(broker.client(), report);
            workers.close();
            return report;
        }
    }

    private Map<String, String> settings(SimulatedWeb web) {
        Map<String, String> settings = new HashMap<>();
        settings.put("NEWSLOOM_WEB_PROXY", web.address());
        settings.put("NEWSLOOM_WEB_INTERVAL_LEAST", options.least().toMillis() + "ms");
        settings.put("NEWSLOOM_WEB_INTERVAL_MOST", options.most().toMillis() + "ms");
        settings.put("NEWSLOOM_WEB_GAP", options.gap().toMillis() + "ms");
        settings.put("NEWSLOOM_HTTP", "off");
        return settings;
    }

    private Path list(List<Paper> papers) throws IOException {
        StringBuilder opml = new StringBuilder("<opml version=\"2.0\"><body>\n");
        for (Paper paper : papers) {
            opml.append("<outline text=\"Paper ")
                    .append(paper.number())
                    .append("\" xmlUrl=\"")
                    .append(paper.feed())
                    .append("\" language=\"en\"")
                    .append(paper.fullText() ? " fullText=\"true\"" : "")
                    .append("/>\n");
        }
        return Files.writeString(folder.resolve("papers.opml"), opml.append("</body></opml>\n"));
    }

    private void disturb(Workers workers, Instant begun, Instant end) throws IOException, InterruptedException {
        Duration part = Duration.between(begun, end).dividedBy(options.kills() + 1L);
        for (int kill = 1; kill <= options.kills(); kill++) {
            sleepUntil(begun.plus(part.multipliedBy(kill)));
            kills.add(Instant.now());
            workers.kill(kill % 2);
            workers.start(kill % 2);
        }
        sleepUntil(end);
    }

    private static void sleepUntil(Instant then) throws InterruptedException {
        Duration left = Duration.between(Instant.now(), then);
        Thread.sleep(Math.max(0, left.toMillis()));
    }

    /** Until all are there that must be, or nothing has come for long. */
    private void await(Written written, List<Paper> papers, Instant end) throws InterruptedException {
        Set<String> due = due(papers, end);
        long moved = System.nanoTime();
        int last = -1;
        while (true) {
            written.read();
            due.removeAll(written.addresses());
            if (due.isEmpty() || System.nanoTime() - moved > standstill().toNanos()) {
                return;
            }
            if (due.size() != last) {
                moved = System.nanoTime();
                System.err.printf(Locale.ROOT, "%,d entries are still to come.%n", due.size());
            }
            last = due.size();
            Thread.sleep(ROUND.toMillis());
        }
    }

    /** Longer than a paper is left alone that asked for patience four times in a row. */
    private Duration standstill() {
        Duration longest = options.most().multipliedBy(16);
        return longest.compareTo(SHORTEST_STANDSTILL) > 0 ? longest : SHORTEST_STANDSTILL;
    }

    /** All entries but those of papers that went for good before their last could be read. */
    private static Set<String> due(List<Paper> papers, Instant end) {
        Set<String> due = new TreeSet<>();
        for (Paper paper : papers) {
            for (long entry = 0; paper.fault() != Paper.Fault.GONE && entry < paper.published(end); entry++) {
                due.add(paper.page(entry));
            }
        }
        return due;
    }

    private SoakReport report(List<Paper> papers, Visits visits, Written written, Instant begun, Instant end) {
        written.read();
        Set<String> lost = due(papers, end);
        int published = lost.size();
        lost.removeAll(written.addresses());
        return new SoakReport(
                options,
                published,
                List.copyOf(lost),
                written.twice(),
                visits.servedTwice(kills, UNDER_WAY),
                visits.wrongs(),
                visits.requests(),
                visits.pages(),
                kills.size(),
                Duration.between(begun, Instant.now()));
    }

    /** What the workers remember of the sources whose entries are lost. */
    private static void explain(Map<String, Object> client, SoakReport report) {
        Set<String> hosts = new TreeSet<>();
        report.lost().forEach(page -> hosts.add(java.net.URI.create(page).getHost()));
        if (hosts.isEmpty()) {
            return;
        }
        Topics topics = Topics.withPrefix("newsloom.");
        new SourceLog(client, topics.sources()).all().forEach((key, record) -> {
            if (hosts.contains(SourceKey.hostOf(key))) {
                System.err.println(Instant.now() + " " + key + " " + record);
            }
        });
    }

    static String shown(Duration duration) {
        return String.format(Locale.ROOT, "%d s", duration.toSeconds());
    }
}
