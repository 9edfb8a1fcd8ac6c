package newsloom.watch.rule;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import newsloom.kafka.WorkerLife;
import newsloom.model.ArticleKey;
import newsloom.model.LoggedChange;
import newsloom.model.delivery.OutgoingAlert;
import newsloom.model.watch.ArticleMatch;
import newsloom.model.watch.CountedVoices;
import newsloom.model.watch.Watch;
import newsloom.query.Query;
import newsloom.query.lucene.ArticleAnalyzer;
import newsloom.query.lucene.QueryTranslator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows what becomes of the rows, and writes what is news to the watches. Give it a thread; it runs until it is closed. */
public final class WatchWorker implements Runnable, AutoCloseable {
    private static final Logger logger = LoggerFactory.getLogger(WatchWorker.class);
    private static final Duration ROUND = Duration.ofMillis(100);
    private static final int BATCH = 500;

    private final WatchLedger ledger;
    private final PastArticles past;
    private final ArticleAnalyzer analyzer = new ArticleAnalyzer();
    private final QueryTranslator translator;
    private final WatchVoices voices;
    private final NewsRules rules;
    private final Clock clock;
    private final WorkerLife life;
    private long version = -1;
    private Optional<WatchList> watches = Optional.empty();

    /** @param isOutage which failures of the ledger pass */
    public WatchWorker(
            WatchLedger ledger, PastArticles past, WatchSettings settings, Predicate<Throwable> isOutage, Clock clock) {
        this.ledger = ledger;
        this.past = past;
        this.translator = new QueryTranslator(analyzer, settings.publishers());
        this.voices = new WatchVoices(ledger);
        this.rules = new NewsRules(ledger, settings, voices);
        this.clock = clock;
        this.life = new WorkerLife("No watch is told anything any more", clock, isOutage);
    }

    @Override
    public void run() {
        life.run(this::follow, () -> {});
    }

    public Optional<Throwable> failure() {
        return life.failure();
    }

    /** Why nobody is told anything now, as a sentence; empty when they are. */
    public Optional<String> notReady() {
        return life.notReady();
    }

    @Override
    public void close() {
        life.close();
    }

    private void follow() {
        boolean ends = false;
        while (!ends) {
            boolean more = life.keepTrying("tell the news to the watches", this::round);
            ends = more ? life.isEnding() : life.rest(ROUND);
        }
    }

    /** Says whether there was anything. What a round counted that failed counts no more. */
    boolean round() {
        boolean isWhole = false;
        try {
            boolean more = look();
            isWhole = true;
            return more;
        } finally {
            if (!isWhole) {
                voices.forget();
            }
        }
    }

    private boolean look() {
        WatchList asked = current();
        long place = ledger.place();
        matchPast(ledger.unmatched(), place);
        if (asked.isEmpty()) {
            pass(place);
            return false;
        }
        return ledger.changes(place, BATCH)
                .map(changes -> look(asked, place, changes))
                .orElseGet(() -> skip(place));
    }

    private boolean look(WatchList asked, long place, List<LoggedChange> changes) {
        if (changes.isEmpty()) {
            return false;
        }
        long last = changes.get(changes.size() - 1).number();
        AlertRouting routing = new AlertRouting(ledger, clock.instant());
        List<OutgoingAlert> alerts = new WatchRound(ledger, asked, rules, routing, changes).alerts();
        if (!ledger.record(place, last, alerts, voices.counted())) {
            voices.forget();
            logger.info("Another process tells the news to the watches, too; this one begins again behind it.");
        }
        return true;
    }

    /** Nobody knows any more what happened since: it counts as known. */
    private boolean skip(long place) {
        logger.warn(
                "What became of the rows is forgotten from change {} up to now: the watches are told nothing of it.",
                place);
        pass(place);
        return true;
    }

    private void pass(long place) {
        long last = ledger.lastChange();
        if (last > place) {
            ledger.record(place, last, List.of(), CountedVoices.NONE);
        }
    }

    private WatchList current() {
        long now = ledger.watchesVersion();
        if (watches.isEmpty() || now != version) {
            voices.forget();
            watches = Optional.of(new WatchList(ledger.watches(), analyzer, translator, clock));
            version = now;
        }
        return watches.get();
    }

    /** All new ones at once: to look at what is stored takes longer than to search it once more. */
    private void matchPast(List<Watch> watches, long place) {
        if (!watches.isEmpty()) {
            Map<Query, List<Watch>> asking =
                    watches.stream().collect(Collectors.groupingBy(watch -> WatchList.query(watch.query())));
            past.find(asking.keySet(), new PastMatches(asking, place));
            watches.forEach(ledger::matched);
            voices.forget();
        }
    }

    /** What has come, or was changed, behind the place is not of the past: it is looked at in its turn. */
    private final class PastMatches implements BiConsumer<Query, List<ArticleKey>> {
        private final Map<Query, List<Watch>> asking;
        private final long place;
        private Optional<Set<ArticleKey>> coming = Optional.empty();

        PastMatches(Map<Query, List<Watch>> asking, long place) {
            this.asking = asking;
            this.place = place;
        }

        /** By the first page all is found that will be, so no change after it matters. */
        @Override
        public void accept(Query query, List<ArticleKey> page) {
            Set<ArticleKey> changed = coming.orElseGet(this::changed);
            coming = Optional.of(changed);
            asking.getOrDefault(query, List.of())
                    .forEach(watch -> ledger.match(page.stream()
                            .filter(article -> !changed.contains(article))
                            .map(article -> new ArticleMatch(watch.name(), article, true, List.of()))
                            .toList()));
        }

        private Set<ArticleKey> changed() {
            Set<ArticleKey> keys = new HashSet<>();
            List<LoggedChange> changes = after(place);
            while (!changes.isEmpty()) {
                changes.forEach(change -> change.article()
                        .ifPresent(
                                id -> keys.add(new ArticleKey(change.language().orElse(""), id))));
                changes = after(changes.get(changes.size() - 1).number());
            }
            return keys;
        }

        private List<LoggedChange> after(long number) {
            return ledger.changes(number, BATCH).orElse(List.of());
        }
    }
}
