package newsloom.bench.alerts;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import newsloom.app.App;
import newsloom.app.role.DataFolder;
import newsloom.app.role.ServiceRole;
import newsloom.app.settings.ListenAddress;
import newsloom.app.settings.Settings;
import newsloom.app.settings.WebSettings;
import newsloom.bench.latency.Beginning;
import newsloom.broker.BrokerLogin;
import newsloom.ingest.IngestSettings;
import newsloom.ingest.replay.ArticleWriter;
import newsloom.ingest.replay.ReplayedFolder;
import newsloom.kafka.topic.TopicCreator;
import newsloom.kafka.topic.TopicSettings;
import newsloom.model.Article;
import newsloom.model.delivery.Channel;
import newsloom.model.delivery.ChannelKind;
import newsloom.model.topic.Topics;
import newsloom.model.watch.NewsKind;
import newsloom.model.watch.Telling;
import newsloom.model.watch.Watch;
import newsloom.model.watch.WatchRules;
import newsloom.store.StoryStore;
import newsloom.store.sql.SqlStoryStore;
import newsloom.store.sql.StoreSettings;

/**
 * Writes articles at a steady rate to a newsloom that runs everything, and looks when those of which somebody is told reach
 * the receiver: every twentieth has a word of its own, for which a watch asks.
 */
public final class AlertLatency {
    private static final String PREFIX = "newsloom.";
    private static final String ASKED = "asked";
    private static final String DRAWN = "drawn";
    private static final double COMMON = .05;
    private static final int EVERY = 20;
    private static final int WATCHES = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Map<String, Long> written = new ConcurrentHashMap<>();
    private final Map<String, Long> taken = new ConcurrentHashMap<>();

    private AlertLatency() {}

    /** Arguments: a file of JSON lines, articles a second, seconds to warm up, seconds to measure. */
    public static void main(String[] arguments) throws Exception {
        int rate = Integer.parseInt(arguments[1]);
        int warm = rate * Integer.parseInt(arguments[2]);
        List<Article> articles =
                marked(Beginning.of(Path.of(arguments[0]), warm + rate * Integer.parseInt(arguments[3])));
        Path data = Files.createTempDirectory("newsloom-alert-latency");
        AlertLatency latency = new AlertLatency();
        Settings settings = settings(data);
        try (AlertReceiver receiver = new AlertReceiver(Optional.empty(), latency::take);
                SqlStoryStore rows = SqlStoryStore.open(StoreSettings.at(settings.storeUrl()));
                App app = App.open(settings)) {
            watch(rows, articles, receiver);
            new Thread(() -> app.run(ServiceRole.ALL, status -> {}), "newsloom").start();
            awaitMatched(rows);
            latency.write(articles, rate, BrokerLogin.client(data.resolve("kafka"), awaitAddress(data)));
            latency.print(warm / EVERY);
        }
        System.exit(0);
    }

    private static String name(int number) {
        return "own-" + number;
    }

    private static List<Article> marked(List<Article> articles) {
        List<Article> marked = new ArrayList<>();
        for (Article article : articles) {
            String own = marked.size() % EVERY == 0 ? "Qzown" + marked.size() / EVERY + ". " : "";
            marked.add(new Article(
                    article.id(),
                    article.url(),
                    article.publisher(),
                    article.title(),
                    own + article.text(),
                    Optional.empty(),
                    article.language()));
        }
        return marked;
    }

    private static void watch(StoryStore rows, List<Article> articles, AlertReceiver receiver) {
        for (String name : List.of(ASKED, DRAWN)) {
            rows.deliveries()
                    .put(new Channel(name, ChannelKind.WEBHOOK, receiver.address(name), List.of(), Optional.empty()));
        }
        WatchRules first = WatchRules.of(Set.of(NewsKind.FIRST_COVERAGE));
        int own = articles.size() / EVERY;
        for (int i = 0; i < own; i++) {
            rows.watches().put(watch(name(i), "qzown" + i, first, ASKED));
        }
        new DrawnWatches(articles, COMMON)
                .draw(WATCHES - own)
                .forEach((name, query) ->
                        rows.watches().put(watch(name, query.toString(), WatchRules.defaults(), DRAWN)));
    }

    private static Watch watch(String name, String query, WatchRules rules, String channel) {
        return new Watch(
                name, query, rules, Telling.to(channel), Clock.systemUTC().instant(), false);
    }

    private void take(ReceivedRequest request) {
        long now = System.nanoTime();
        ToldAlert.of(request.channel(), request.body()).forEach(alert -> taken.putIfAbsent(alert.watch(), now));
    }

    private void write(List<Article> articles, int rate, Map<String, Object> client) throws InterruptedException {
        Topics topics = Topics.withPrefix(PREFIX);
        new TopicCreator(client, TopicSettings.defaults()).create(topics);
        try (ArticleWriter writer = new ArticleWriter(
                client,
                topics,
                new ReplayedFolder("latency", "1"),
                IngestSettings.defaults().writer(),
                new SimpleMeterRegistry(),
                Clock.systemUTC())) {
            long begun = System.nanoTime();
            for (int i = 0; i < articles.size(); i++) {
                long due = begun + i * 1_000_000_000L / rate;
                if (due > System.nanoTime()) {
                    writer.pause(Duration.ofNanos(due - System.nanoTime()));
                    Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
                }
                if (i % EVERY == 0) {
                    written.put(name(i / EVERY), System.nanoTime());
                }
                writer.write(articles.get(i));
            }
            writer.flush();
        }
    }

    private void print(int warm) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!taken.keySet().containsAll(written.keySet()) && System.nanoTime() < deadline) {
            Thread.sleep(100);
        }
        double[] millis = written.entrySet().stream()
                .filter(each -> Integer.parseInt(each.getKey().substring(name(0).length() - 1)) >= warm)
                .mapToDouble(each -> Optional.ofNullable(taken.get(each.getKey()))
                        .map(at -> (at - each.getValue()) / 1e6)
                        .orElse(Double.POSITIVE_INFINITY))
                .toArray();
        Arrays.sort(millis);
        System.out.println("| requests | watches told | p50 ms | p90 ms | p99 ms | longest ms | load |");
        System.out.println("|---|---|---|---|---|---|---|");
        System.out.printf(
                Locale.ROOT,
                "| %,d | %,d | %.0f | %.0f | %.0f | %.0f | %s |%n",
                millis.length,
                taken.size(),
                millis[millis.length / 2],
                millis[millis.length * 90 / 100],
                millis[millis.length * 99 / 100],
                millis[millis.length - 1],
                Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
    }

    /** Nobody is told anything while new watches are held against the past, one by one. */
    private static void awaitMatched(StoryStore rows) throws InterruptedException {
        while (!rows.watches().unmatched().isEmpty()) {
            Thread.sleep(100);
        }
    }

    private static Settings settings(Path data) {
        Settings defaults = Settings.defaults();
        WebSettings web = defaults.web();
        return new Settings(
                data,
                Optional.empty(),
                defaults.store(),
                PREFIX,
                ListenAddress.off(),
                defaults.dedupe(),
                new WebSettings(
                        web.contact(),
                        List.of("127.0.0.1"),
                        web.proxy(),
                        web.workers(),
                        web.least(),
                        web.most(),
                        web.gap()),
                defaults.kafkaClient());
    }

    private static String awaitAddress(Path data) throws InterruptedException {
        Path ready = data.resolve("kafka").resolve("address");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(ready) && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        if (new DataFolder(data).enter(PATIENCE) instanceof DataFolder.Joined joined) {
            return joined.bootstrapServers();
        }
        throw new IllegalStateException("Newsloom does not start in " + data + ".");
    }
}
