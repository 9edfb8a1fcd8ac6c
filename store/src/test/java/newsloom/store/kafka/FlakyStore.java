package newsloom.store.kafka;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import newsloom.model.Story;
import newsloom.store.Positions;
import newsloom.store.StoreUnavailableException;
import newsloom.store.StoryPage;
import newsloom.store.StoryStore;

/** A real store that is away for so many calls, and counts how often it was asked to save. */
final class FlakyStore implements StoryStore {
    private final StoryStore store;
    private final AtomicInteger callsAway = new AtomicInteger();
    private final AtomicBoolean buggy = new AtomicBoolean();
    private final AtomicInteger saves = new AtomicInteger();

    FlakyStore(StoryStore store) {
        this.store = store;
    }

    void haveABug() {
        buggy.set(true);
    }

    void goAwayFor(int calls) {
        callsAway.set(calls);
    }

    int callsAway() {
        return callsAway.get();
    }

    int saves() {
        return saves.get();
    }

    @Override
    public int save(int generation, List<Story> stories, Positions positions) {
        comeBackSlowly();
        if (buggy.get()) {
            throw new IllegalStateException("The test has built in a bug.");
        }
        saves.incrementAndGet();
        return store.save(generation, stories, positions);
    }

    @Override
    public int generation() {
        return store.generation();
    }

    @Override
    public int activate(int generation) {
        return store.activate(generation);
    }

    @Override
    public void keepComing(int generation) {
        store.keepComing(generation);
    }

    @Override
    public int dropFormer() {
        return store.dropFormer();
    }

    @Override
    public Optional<Story> current(String id) {
        return store.current(id);
    }

    @Override
    public Optional<Story> storyOf(String article) {
        return store.storyOf(article);
    }

    @Override
    public List<Story> stories(StoryPage page) {
        return store.stories(page);
    }

    @Override
    public Map<Integer, Long> positions(String topic) {
        comeBackSlowly();
        return store.positions(topic);
    }

    @Override
    public void close() {
        store.close();
    }

    private void comeBackSlowly() {
        if (callsAway.getAndUpdate(calls -> Math.max(0, calls - 1)) > 0) {
            throw new StoreUnavailableException("The test has sent the database away.", new IllegalStateException());
        }
    }
}
