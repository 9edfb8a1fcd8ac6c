package newsloom.app.web.live;

import java.util.List;
import newsloom.app.web.http.EventSubscription.EventListener;

/** One who listens, and how far he has heard; for one thread. */
final class LiveListener {
    private final EventListener listener;
    private final StoryAdmission admission;
    private long after;

    LiveListener(EventListener listener, long after, StoryAdmission admission) {
        this.listener = listener;
        this.after = after;
        this.admission = admission;
    }

    /** The number of the last change that he was told, or did not want to hear of. */
    long after() {
        return after;
    }

    /** Tells as much as there is room for, and the rest another time; whether he still listens. */
    boolean tell(List<StoryEvent> next) {
        List<StoryEvent> now = next.subList(0, Math.min(next.size(), Math.max(1, listener.room())));
        List<String> wanted = now.stream()
                .filter(event -> event.isFor(admission))
                .map(StoryEvent::text)
                .toList();
        after = now.get(now.size() - 1).number();
        return wanted.isEmpty() || listener.send(wanted);
    }

    /** What came after the last number is forgotten, or is of another log: he reads all anew. */
    void reload(long last) {
        listener.send(List.of(StoryEvent.RELOAD));
        after = last;
    }

    boolean beat() {
        return listener.send(List.of(StoryEvent.BEAT));
    }
}
