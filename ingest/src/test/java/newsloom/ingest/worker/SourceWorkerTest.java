package newsloom.ingest.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import newsloom.broker.BrokerSettings;
import newsloom.broker.EmbeddedBroker;
import newsloom.fetch.Bytes;
import newsloom.fetch.Fetched;
import newsloom.fetch.Freshness;
import newsloom.fetch.Request;
import newsloom.fetch.Validators;
import newsloom.ingest.read.DetectorSettings;
import newsloom.ingest.read.LanguageDetector;
import newsloom.ingest.schedule.ScheduleSettings;
import newsloom.ingest.source.PageVisitor;
import newsloom.ingest.source.SourceVisitor;
import newsloom.ingest.source.VisitSettings;
import newsloom.kafka.topic.SourceLog;
import newsloom.kafka.topic.TopicCreator;
import newsloom.kafka.topic.TopicReader;
import newsloom.kafka.topic.TopicSettings;
import newsloom.model.Article;
import newsloom.model.json.Decoded;
import newsloom.model.source.FetchState;
import newsloom.model.source.Source;
import newsloom.model.source.SourceKind;
import newsloom.model.source.SourceRecord;
import newsloom.model.topic.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workers on a real broker, before a web in memory. */
class SourceWorkerTest {
    private static final Duration LONGEST = Duration.ofSeconds(40);
    private static final Duration ASKED = Duration.ofSeconds(8);
    private static Path folder;
    private static EmbeddedBroker broker;

    private final Map<String, AtomicInteger> published = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final List<String> clashes = new java.util.concurrent.CopyOnWriteArrayList<>();
    private final List<String> pages = new java.util.concurrent.CopyOnWriteArrayList<>();
    private final List<Instant> pagesOfBusy = new java.util.concurrent.CopyOnWriteArrayList<>();

    @BeforeAll
    static void start(@TempDir Path temporary) {
        folder = temporary;
        broker = EmbeddedBroker.start(BrokerSettings.defaults(folder));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void whatIsPublishedIsWrittenOnceAlsoByTheNextWorker() throws Exception {
        Topics topics = topics("one.");
        publish("a.example.org", 2);
        add(topics, source("a.example.org", "feed", false), source("a.example.org", "other", false));
        try (SourceWorker worker = worker(topics)) {
            await().atMost(LONGEST).until(() -> written(topics).size() >= 4);
        }
        publish("a.example.org", 1);
        try (SourceWorker worker = worker(topics)) {
            await().atMost(LONGEST).until(() -> written(topics).size() >= 6);
        }

        assertThat(written(topics)).hasSize(6);
        assertThat(states(topics)).hasSize(2).allMatch(state -> state.articles() == 3);
    }

    @Test
    void aPageIsFetchedOnceThoughTwoSourcesAnnounceItAndLieOnAnotherHost() throws Exception {
        Topics topics = topics("pages.");
        publish("b.example.org", 3);
        add(topics, source("b.example.org", "feed", true), source("b.example.org", "other", true));
        try (SourceWorker worker = worker(topics)) {
            await().atMost(LONGEST).until(() -> pages.size() >= 3);
            await().atMost(LONGEST)
                    .until(() -> states(topics).stream()
                                    .filter(state -> state.asked().isPresent())
                                    .count()
                            == 2);
            await().atMost(LONGEST).until(() -> written(topics).size() >= 3 && noPageWaits(topics));
        }

        assertThat(pages).doesNotHaveDuplicates().hasSize(3);
        assertThat(written(topics)).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void workersThatComeAndGoShareTheHostsAndDoubleNothing() throws Exception {
        Topics topics = topics("shared.");
        List<String> hosts = IntStream.range(0, 20)
                .mapToObj(number -> "h" + number + ".example.org")
                .toList();
        hosts.forEach(host -> publish(host, 1));
        add(topics, hosts.stream().map(host -> source(host, "feed", false)).toArray(Source[]::new));
        SourceWorker first = worker(topics);
        await().atMost(LONGEST).until(() -> written(topics).size() == 20);
        SourceWorker second = worker(topics);
        hosts.forEach(host -> publish(host, 1));
        await().atMost(LONGEST).until(() -> written(topics).size() == 40);
        first.close();
        hosts.forEach(host -> publish(host, 1));
        await().atMost(LONGEST).until(() -> written(topics).size() == 60);
        second.close();

        assertThat(written(topics)).doesNotHaveDuplicates();
        assertThat(clashes).isEmpty();
        assertThat(first.failure()).isEmpty();
        assertThat(second.failure()).isEmpty();
    }

    @Test
    void aSourceThatMovesToAnotherHostTakesItsMemoryAlong() throws Exception {
        Topics topics = topics("moved.");
        publish("new.example.org", 2);
        add(topics, source("moving.example.org", "feed", false));
        try (SourceWorker worker = worker(topics)) {
            await().atMost(LONGEST).until(() -> written(topics).size() >= 2);
            publish("new.example.org", 1);
            await().atMost(LONGEST).until(() -> written(topics).size() >= 3);
        }

        assertThat(written(topics)).hasSize(3).doesNotHaveDuplicates();
        assertThat(log(topics).all().values().stream().flatMap(record -> record.source().stream()))
                .extracting(source -> source.address().getHost())
                .containsExactly("new.example.org");
    }

    @Test
    void aSourceThatIsRemovedIsAskedNoMore() throws Exception {
        Topics topics = topics("removed.");
        publish("c.example.org", 1);
        Source source = source("c.example.org", "feed", false);
        add(topics, source);
        try (SourceWorker worker = worker(topics)) {
            await().atMost(LONGEST).until(() -> written(topics).size() == 1);
            log(topics)
                    .write(Map.of(
                            source.key().ofSource(),
                            Optional.empty(),
                            source.key().ofState(),
                            Optional.empty()));
            publish("d.example.org", 1);
            add(topics, source("d.example.org", "feed", false));
            await().atMost(LONGEST).until(() -> written(topics).size() >= 2);
            await().atMost(LONGEST).until(() -> isLeftAlone("c.example.org", "d.example.org"));
            publish("c.example.org", 1);
            assertThat(isLeftAlone("c.example.org", "d.example.org")).isTrue();
        }

        assertThat(written(topics)).doesNotContain("http://p.c.example.org/1");
    }

    /** While another host, asked as often, is asked four times. */
    private boolean isLeftAlone(String host, String other) {
        int before = asked(host);
        int later = asked(other) + 4;
        await().atMost(LONGEST).until(() -> asked(other) >= later);
        return asked(host) == before;
    }

    private int asked(String host) {
        return asked.getOrDefault(host, new AtomicInteger()).get();
    }

    @Test
    void aHostThatAsksToBeLeftAloneIsLeftAloneByTheNextWorkerToo() throws Exception {
        Topics topics = topics("busy.");
        publish("busy.example.org", 3);
        add(topics, source("busy.example.org", "feed", true));
        try (SourceWorker worker = worker(topics)) {
            await().atMost(LONGEST)
                    .until(() -> log(topics).all().values().stream()
                            .anyMatch(record -> record.hold().isPresent()));
        }
        try (SourceWorker worker = worker(topics)) {
            await().atMost(LONGEST).until(() -> pagesOfBusy.size() >= 2);
        }

        assertThat(Duration.between(pagesOfBusy.get(0), pagesOfBusy.get(1))).isGreaterThanOrEqualTo(ASKED);
    }

    @Test
    void aKafkaThatIsAwayIsWaitedForAndSpokenOf() throws Exception {
        Topics topics = topics("away.");
        publish("away.example.org", 1);
        add(topics, source("away.example.org", "feed", false));
        try (SourceWorker worker = worker(topics, impatient(topics))) {
            await().atMost(LONGEST).until(() -> written(topics).size() == 1);
            broker.close();
            publish("away.example.org", 1);
            await().atMost(LONGEST)
                    .until(() -> worker.notReady()
                            .filter(reason -> reason.startsWith("Since "))
                            .isPresent());
            broker = EmbeddedBroker.start(BrokerSettings.defaults(folder));

            await().atMost(LONGEST.multipliedBy(2)).until(() -> written(topics).size() == 2);
            await().atMost(LONGEST).until(() -> worker.notReady().isEmpty());
            assertThat(worker.failure()).isEmpty();
        }
        assertThat(written(topics)).doesNotHaveDuplicates();
    }

    private static WorkerSettings impatient(Topics topics) {
        WorkerSettings settings = WorkerSettings.defaults(topics.sources().name());
        return new WorkerSettings(
                settings.group(),
                settings.threads(),
                settings.round(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                settings.session(),
                settings.transactionTimeout(),
                Duration.ofSeconds(2));
    }

    private void publish(String host, int more) {
        published.computeIfAbsent(host, any -> new AtomicInteger()).addAndGet(more);
    }

    /** Two hosts have what the first of them publishes: the feed's own, and one for its pages. */
    private Fetched fetch(Request request) {
        String host = request.address().getHost();
        if (!busy.add(host)) {
            clashes.add(host);
        }
        try {
            return answer(request.address(), host);
        } finally {
            busy.remove(host);
        }
    }

    private Fetched answer(URI address, String host) {
        asked.computeIfAbsent(host, any -> new AtomicInteger()).incrementAndGet();
        if (host.equals("moving.example.org")) {
            URI there = URI.create("http://new.example.org/feed");
            return body(there, Optional.of(there), feed("new.example.org", "feed"), "text/xml");
        }
        if (host.equals("p.busy.example.org")) {
            pagesOfBusy.add(Instant.now());
            return new Fetched.Failed(
                    OptionalInt.of(429), "Too many.", new Freshness(Optional.empty(), Optional.of(ASKED)));
        }
        if (host.startsWith("p.")) {
            pages.add(address.toString());
            String text = "<p>This is a sentence of the page, and it is long enough to be one.</p>".repeat(20);
            return body(
                    address,
                    Optional.empty(),
                    "<html><body><article><h1>Page</h1>" + text + "</article></body></html>",
                    "text/html");
        }
        return body(address, Optional.empty(), feed(host, address.getPath().substring(1)), "text/xml");
    }

    private String feed(String host, String name) {
        boolean own = name.equals("feed") || host.startsWith("b.");
        StringBuilder items = new StringBuilder("<rss version=\"2.0\"><channel><title>Paper</title>");
        for (int i = 0; i < published.getOrDefault(host, new AtomicInteger()).get(); i++) {
            items.append("<item><title>Report ")
                    .append(i)
                    .append("</title><link>http://p.")
                    .append(host)
                    .append(own ? "/" : "/other/")
                    .append(i)
                    .append("</link><description>Text.</description></item>");
        }
        return items.append("</channel></rss>").toString();
    }

    private static Fetched body(URI address, Optional<URI> moved, String text, String type) {
        return new Fetched.Body(
                address,
                moved,
                Optional.of(type + "; charset=utf-8"),
                new Bytes(text.getBytes(UTF_8)),
                Validators.NONE,
                Freshness.UNKNOWN);
    }

    private SourceWorker worker(Topics topics) {
        return worker(topics, WorkerSettings.defaults(topics.sources().name()));
    }

    private SourceWorker worker(Topics topics, WorkerSettings settings) {
        ScheduleSettings schedule = ScheduleSettings.defaults()
                .withIntervals(Duration.ofMillis(300), Duration.ofMillis(600))
                .withGap(Duration.ofMillis(20));
        LanguageDetector detector = new LanguageDetector(DetectorSettings.defaults());
        VisitSettings visits = VisitSettings.defaults();
        SourceWorker worker = new SourceWorker(
                client(),
                topics,
                settings,
                schedule,
                new Visitors(
                        new SourceVisitor(this::fetch, TestReaders.all(), detector, schedule, visits),
                        new PageVisitor(this::fetch, TestReaders.all(), detector, visits),
                        address -> Duration.ZERO),
                new SimpleMeterRegistry(),
                Clock.systemUTC());
        new Thread(worker, "ingest").start();
        return worker;
    }

    private static Source source(String host, String name, boolean fullText) {
        Source bare = Source.at(URI.create("http://" + host + "/" + name), SourceKind.FEED, Instant.now());
        return new Source(
                bare.id(),
                bare.address(),
                bare.kind(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(java.util.Locale.ENGLISH),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                fullText,
                false,
                Instant.now());
    }

    private static void add(Topics topics, Source... sources) {
        Map<String, Optional<SourceRecord>> records = new HashMap<>();
        for (Source source : sources) {
            records.put(source.key().ofSource(), Optional.of(SourceRecord.of(source)));
        }
        log(topics).write(records);
    }

    private static List<FetchState> states(Topics topics) {
        return log(topics).all().values().stream()
                .flatMap(record -> record.state().stream())
                .toList();
    }

    private static boolean noPageWaits(Topics topics) {
        return log(topics).all().values().stream()
                .noneMatch(record -> record.page().isPresent());
    }

    private static SourceLog log(Topics topics) {
        return new SourceLog(client(), topics.sources());
    }

    private static Topics topics(String prefix) throws InterruptedException {
        Topics topics = Topics.withPrefix(prefix);
        new TopicCreator(client(), TopicSettings.defaults()).create(topics);
        return topics;
    }

    private static Map<String, Object> client() {
        return broker.client();
    }

    /** The addresses of the articles that were committed. */
    private static List<String> written(Topics topics) {
        List<String> addresses = new ArrayList<>();
        new TopicReader(client(), "the articles")
                .read(topics.articles().name(), record -> addresses.add(address(topics, record.value())));
        return addresses;
    }

    private static String address(Topics topics, byte[] bytes) {
        Article article = ((Decoded.Value<Article>) topics.articles().values().read(bytes)).value();
        return article.url().map(URI::toString).orElseThrow();
    }
}
