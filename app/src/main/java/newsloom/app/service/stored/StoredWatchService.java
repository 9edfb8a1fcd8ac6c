package newsloom.app.service.stored;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.app.publisher.PublisherFile;
import newsloom.app.role.Stores;
import newsloom.app.service.IdBeginning;
import newsloom.app.service.TriedWatch;
import newsloom.app.service.WatchReasons;
import newsloom.app.service.WatchService;
import newsloom.app.settings.Settings;
import newsloom.model.Publishers;
import newsloom.model.delivery.Channel;
import newsloom.model.delivery.Delivery;
import newsloom.model.story.StoryHead;
import newsloom.model.watch.NumberedAlert;
import newsloom.model.watch.Snooze;
import newsloom.model.watch.Watch;
import newsloom.model.watch.WatchRules;
import newsloom.query.Query;
import newsloom.store.StoryStore;
import newsloom.store.search.FoundStory;
import newsloom.store.search.SearchRequest;
import newsloom.store.search.SearchResult;
import newsloom.store.search.StorySearch;
import newsloom.store.watch.AlertPage;

/** Reads and writes the watches in the database; a running {@code watch} role sees them at once. */
public final class StoredWatchService implements WatchService {
    private static final int PAGE = 200;

    private final StoryStore store;
    private final Publishers publishers;
    private final StorySearch search;
    private final Duration fresh;

    public StoredWatchService(Settings settings) {
        this.publishers = new PublisherFile(settings.publishers()).publishers();
        this.store = Stores.open(settings, publishers);
        this.fresh = settings.watchFresh();
        this.search = new StorySearch(settings.searchIndex(), store, publishers, Clock.systemUTC());
    }

    @Override
    public List<Watch> watches() {
        return store.watches().watches();
    }

    @Override
    public void put(List<Watch> watches) {
        store.watches().put(watches);
    }

    @Override
    public boolean remove(String watch) {
        return store.watches().remove(watch);
    }

    @Override
    public List<String> channels() {
        return store.deliveries().channels().stream().map(Channel::name).toList();
    }

    @Override
    public Optional<WatchReasons> why(Watch watch, String story) {
        WatchReasoning reasoning = new WatchReasoning(store, publishers, Clock.systemUTC());
        return current(story).map(head -> reasoning.of(watch, head));
    }

    @Override
    public TriedWatch tried(Query query, WatchRules rules, Duration over) {
        return new WatchTrying(store, search, publishers, Clock.systemUTC(), fresh).on(query, rules, over);
    }

    @Override
    public List<StoryHead> found(Query query, int limit) {
        return search.search(SearchRequest.ofStories(query, limit)) instanceof SearchResult.Found found
                ? found.stories().stream()
                        .map(FoundStory::story)
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    @Override
    public Optional<Integer> owners(String story) {
        return current(story).map(head -> head.counts().voices());
    }

    @Override
    public boolean snooze(String story, Snooze snooze) {
        return current(story)
                .filter(head -> store.watches().snooze(head.id(), snooze))
                .isPresent();
    }

    @Override
    public boolean wake(String story) {
        return current(story).filter(head -> store.watches().wake(head.id())).isPresent();
    }

    @Override
    public Stream<DeliveredAlert> alerts(Optional<String> watch, boolean isWithSilent, Instant since) {
        AlertPage first = AlertPage.latest(watch, isWithSilent, PAGE).since(since);
        return Stream.iterate(
                        store.watches().alerts(first),
                        page -> !page.isEmpty(),
                        page -> store.watches()
                                .alerts(first.behind(page.get(page.size() - 1).number())))
                .flatMap(this::delivered);
    }

    private Stream<DeliveredAlert> delivered(List<NumberedAlert> page) {
        List<Delivery> deliveries = store.deliveries()
                .deliveries(page.stream().map(NumberedAlert::number).toList());
        return page.stream().map(told -> DeliveredAlert.of(told, deliveries));
    }

    private Optional<StoryHead> current(String story) {
        return IdBeginning.whole(story, store.idsBeginning(story), "story").flatMap(store::current);
    }

    @Override
    public void close() {
        store.close();
    }
}
