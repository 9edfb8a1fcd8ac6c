package newsloom.app.service;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.app.role.Stores;
import newsloom.app.settings.Settings;
import newsloom.model.story.StoryHead;
import newsloom.model.watch.NumberedAlert;
import newsloom.model.watch.Snooze;
import newsloom.model.watch.Watch;
import newsloom.store.StoryStore;
import newsloom.store.watch.AlertPage;

/** Reads and writes the watches in the database; a running {@code watch} role sees them at once. */
public final class StoredWatchService implements WatchService {
    private static final int PAGE = 200;

    private final StoryStore store;

    public StoredWatchService(Settings settings) {
        this.store = Stores.open(settings);
    }

    @Override
    public List<Watch> watches() {
        return store.watches().watches();
    }

    @Override
    public void put(Watch watch) {
        store.watches().put(watch);
    }

    @Override
    public boolean remove(String watch) {
        return store.watches().remove(watch);
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
    public Stream<NumberedAlert> alerts(Optional<String> watch, boolean isWithSilent) {
        AlertPage first = AlertPage.latest(watch, isWithSilent, PAGE);
        return Stream.iterate(
                        store.watches().alerts(first),
                        page -> !page.isEmpty(),
                        page -> store.watches()
                                .alerts(first.behind(page.get(page.size() - 1).number())))
                .flatMap(List::stream);
    }

    private Optional<StoryHead> current(String story) {
        return IdBeginning.whole(story, store.idsBeginning(story), "story").flatMap(store::current);
    }

    @Override
    public void close() {
        store.close();
    }
}
