package newsloom.app;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import newsloom.app.role.StoredWatchLedger;
import newsloom.dedupe.StoryEngine;
import newsloom.dedupe.parameter.Parameters;
import newsloom.ingest.IngestSettings;
import newsloom.ingest.read.LanguageDetector;
import newsloom.ingest.replay.FolderReader;
import newsloom.ingest.replay.FoundFiles;
import newsloom.ingest.replay.article.ReplayedItem;
import newsloom.model.Article;
import newsloom.model.Correction;
import newsloom.model.Publishers;
import newsloom.model.delivery.Attempt;
import newsloom.model.delivery.Channel;
import newsloom.model.delivery.ChannelKind;
import newsloom.model.delivery.DeliveryState;
import newsloom.model.delivery.Message;
import newsloom.model.story.StoryUpdate;
import newsloom.model.watch.NumberedAlert;
import newsloom.model.watch.Telling;
import newsloom.model.watch.Watch;
import newsloom.model.watch.WatchRules;
import newsloom.store.ArrivedArticle;
import newsloom.store.ArrivedUpdate;
import newsloom.store.Positions;
import newsloom.store.StoryStore;
import newsloom.store.search.StorySearch;
import newsloom.store.sql.SqlStoryStore;
import newsloom.store.sql.StoreSettings;
import newsloom.store.watch.AlertPage;
import newsloom.watch.rule.WatchSettings;
import newsloom.watch.rule.WatchWorker;

/** News of the seed corpus as it would have come, minutes after it was published, with watches that were there before. */
final class ScriptedDays implements AutoCloseable {
    private static final Duration WAY = Duration.ofMinutes(5);
    private static final Duration HALF_MINUTE = Duration.ofSeconds(30);
    private static final Channel DESK =
            new Channel("desk", ChannelKind.WEBHOOK, "https://desk.example", List.of(), Optional.empty());

    /** What has gone out: when, in which message, of which watch and kind, and what it said. */
    final List<String> sent = new ArrayList<>();

    private final List<Article> came = new ArrayList<>();
    private final List<Correction> corrections = new ArrayList<>();
    private final StoryStore store;
    private final MovedClock clock = new MovedClock();
    private final WatchWorker worker;
    private StoryEngine engine = new StoryEngine(Parameters.defaults());
    private int generation = 1;
    private long offset;

    ScriptedDays(Path folder) {
        this.store = SqlStoryStore.open(StoreSettings.at("jdbc:sqlite:" + folder.resolve("newsloom.db")));
        StorySearch search = new StorySearch(folder.resolve("search"), store, Publishers.none(), clock);
        this.worker = new WatchWorker(
                new StoredWatchLedger(store),
                search::articles,
                WatchSettings.of(Publishers.none()),
                cause -> false,
                clock);
        store.activate(generation);
        store.deliveries().put(DESK);
        new Thread(worker, "watch").start();
    }

    /** The articles of the corpus in the order in which they were published; those without a date come last. */
    static List<Article> seeds() {
        IngestSettings settings = IngestSettings.defaults();
        List<Article> articles = new ArrayList<>();
        new FolderReader(settings.replay(), new LanguageDetector(settings.language()), Clock.systemUTC())
                .read(
                        (FoundFiles.Files) FolderReader.find(Seeds.folder()),
                        reading -> articles.add(((ReplayedItem.Read) reading).article()),
                        bytes -> {});
        articles.sort(
                Comparator.comparing((Article article) -> article.publishedAt().orElse(Instant.MAX))
                        .thenComparing(Article::id));
        return articles;
    }

    void watch(String name, String query, WatchRules rules, Telling telling) {
        store.watches().put(new Watch(name, query, rules, telling, Instant.EPOCH, false));
        await().until(() -> store.watches().unmatched().isEmpty());
    }

    void come(Article article) {
        goOn(article.publishedAt().map(at -> at.plus(WAY)).orElse(clock.instant()));
        came.add(article);
        offset++;
        store.saveArticles(List.of(new ArrivedArticle(article, clock.instant(), offset)), at("articles"));
        save(engine.add(article));
    }

    void correct(Correction correction) {
        corrections.add(correction);
        save(engine.apply(correction));
    }

    /** Makes all stories anew, as another generation, and has everybody read that. */
    void reprocess() {
        generation++;
        engine = new StoryEngine(Parameters.defaults());
        came.forEach(article -> write(engine.add(article)));
        corrections.forEach(correction -> write(engine.apply(correction)));
        store.activate(generation);
        look();
    }

    /** Lets time pass; what is due goes out when it is. */
    void goOn(Instant to) {
        dues().stream().filter(due -> !due.isAfter(to)).forEach(due -> {
            clock.now = due.isAfter(clock.now) ? due : clock.now;
            send();
        });
        clock.now = to.isAfter(clock.now) ? to : clock.now;
    }

    Instant now() {
        return clock.now;
    }

    String story(String article) {
        return store.membership(article).orElseThrow().story();
    }

    /** What counts as told and went to nobody: of which watch and kind, and why. */
    List<String> silent() {
        return alerts().stream()
                .filter(each -> each.alert().silence().isPresent())
                .map(each ->
                        each.alert().watch() + " " + each.alert().step().kind().option() + ": "
                                + each.alert().silence().orElseThrow())
                .toList();
    }

    @Override
    public void close() {
        worker.close();
        store.close();
    }

    private void save(StoryUpdate update) {
        write(update);
        look();
    }

    private void write(StoryUpdate update) {
        store.save(generation, List.of(new ArrivedUpdate(update, clock.instant())), at("stories" + generation));
    }

    private Positions at(String topic) {
        return new Positions(topic, Map.of(0, offset));
    }

    private void look() {
        await().atMost(HALF_MINUTE)
                .until(() -> worker.failure().isPresent() || store.watches().place() == store.lastChange());
        worker.failure().ifPresent(cause -> {
            throw new AssertionError("The watches are told nothing any more.", cause);
        });
        send();
    }

    private Set<Instant> dues() {
        List<Long> numbers = alerts().stream().map(NumberedAlert::number).toList();
        return store.deliveries().deliveries(numbers).stream()
                .filter(delivery -> delivery.message().isEmpty())
                .map(delivery -> delivery.due())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<NumberedAlert> alerts() {
        List<NumberedAlert> all =
                new ArrayList<>(store.watches().alerts(AlertPage.latest(Optional.empty(), true, 1_000)));
        all.sort(Comparator.comparing(NumberedAlert::number));
        return all;
    }

    private void send() {
        store.deliveries().form(clock.now);
        Optional<Message> next = take();
        while (next.isPresent()) {
            Message message = next.get();
            String at = clock.now
                    .truncatedTo(ChronoUnit.MINUTES)
                    .toString()
                    .substring(0, 16)
                    .replace('T', ' ');
            message.alerts()
                    .forEach(told ->
                            sent.add(at + told.fold().map(fold -> " " + fold).orElse("") + " | "
                                    + told.alert().alert().watch() + " "
                                    + told.alert().alert().step().kind().option() + " | "
                                    + told.alert().alert().notice().sentence() + " | "
                                    + told.alert().alert().notice().headline()));
            store.deliveries().keep(new Attempt(message.id(), DeliveryState.SENT, clock.now, "ok"));
            next = take();
        }
    }

    private Optional<Message> take() {
        return store.deliveries().take("desk", clock.now, clock.now.plus(HALF_MINUTE));
    }

    /** Time as the script has it. */
    private static final class MovedClock extends Clock {
        private volatile Instant now = Instant.parse("2020-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
