package newsloom.app.web.live;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import newsloom.app.web.http.EventSubscription;
import newsloom.model.LoggedChange;
import newsloom.model.story.StoryHead;
import newsloom.store.StoreUnavailableException;
import newsloom.store.StoryStore;
import newsloom.store.list.ListedStory;
import newsloom.store.list.StoryPage;
import newsloom.store.list.StorySelection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the log of changes once for all who listen, and tells each what comes after the last number that he had: nothing is
 * lost and nothing comes twice, whichever process he asks, and over its restarts.
 */
public final class LiveChanges implements AutoCloseable {
    private static final Logger logger = LoggerFactory.getLogger(LiveChanges.class);
    private static final Duration ROUND = Duration.ofMillis(200);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int MOST_AT_ONCE = 200;

    private final StoryStore store;
    private final Set<LiveListener> listeners = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    private LiveChanges(StoryStore store) {
        this.store = store;
        this.thread = new Thread(this::tell, "newsloom-live");
        thread.setDaemon(true);
    }

    public static LiveChanges of(StoryStore store) {
        LiveChanges live = new LiveChanges(store);
        live.thread.start();
        return live;
    }

    /**
     * What comes from now on, or after that number.
     *
     * @param admits whether somebody wants to hear of a story
     */
    public EventSubscription after(OptionalLong number, StoryAdmission admits) {
        return new EventSubscription() {
            private Optional<LiveListener> begun = Optional.empty();

            @Override
            public void begin(EventListener listener) {
                begun = Optional.of(new LiveListener(listener, number.orElseGet(store::lastChange), admits));
                begun.ifPresent(listeners::add);
            }

            @Override
            public void end() {
                begun.ifPresent(listeners::remove);
            }
        };
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell() {
        long lastBeat = System.nanoTime();
        while (!isClosed()) {
            boolean beats = System.nanoTime() - lastBeat > HEARTBEAT.toNanos();
            lastBeat = beats ? System.nanoTime() : lastBeat;
            try {
                round(beats);
            } catch (StoreUnavailableException e) {
                logger.warn("Nobody can be told of changes now; it is tried again. {}", e.getMessage());
            } catch (RuntimeException e) {
                logger.error("Please report this: those who listen could not be told of changes.", e);
            }
        }
    }

    private boolean isClosed() {
        try {
            return closing.await(ROUND.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Those who have what was told before share one reading of the log; each of the others is read for by himself. */
    private void round(boolean beats) {
        if (listeners.isEmpty()) {
            return;
        }
        long last = store.lastChange();
        Map<Long, List<LiveListener>> byNumber = listeners.stream().collect(Collectors.groupingBy(LiveListener::after));
        byNumber.forEach((after, together) -> {
            if (after > last) {
                together.forEach(listener -> listener.reload(last));
            } else if (after < last) {
                tell(together, after, last);
            }
        });
        if (beats) {
            listeners.removeIf(listener -> !listener.beat());
        }
    }

    private void tell(List<LiveListener> together, long after, long last) {
        Optional<List<LoggedChange>> changes = store.changes(after, MOST_AT_ONCE);
        if (changes.isEmpty()) {
            together.forEach(listener -> listener.reload(last));
            return;
        }
        List<StoryEvent> events = events(changes.get());
        together.forEach(listener -> {
            if (!listener.tell(events)) {
                listeners.remove(listener);
            }
        });
    }

    private List<StoryEvent> events(List<LoggedChange> changes) {
        Set<String> ids =
                changes.stream().flatMap(change -> change.story().stream()).collect(Collectors.toSet());
        Map<String, StoryHead> heads = ids.isEmpty()
                ? Map.of()
                : store.stories(StoryPage.first(StorySelection.ALL.among(ids), ids.size())).stream()
                        .map(ListedStory::head)
                        .collect(Collectors.toMap(StoryHead::id, head -> head));
        return changes.stream()
                .map(change -> StoryEvent.of(change, change.story().flatMap(id -> Optional.ofNullable(heads.get(id)))))
                .toList();
    }
}
