package newsloom.ingest.schedule;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The queue of one host in the {@link HostScheduler}. */
final class HostTasks<T> {
    private final Map<T, Slot<T>> slots = new HashMap<>();
    private final TreeSet<Slot<T>> urgent = new TreeSet<>(Slot.ORDER);
    private final TreeSet<Slot<T>> other = new TreeSet<>(Slot.ORDER);
    private Instant freeAt = Instant.MIN;
    private boolean busy;
    private long count;

    void put(T task, Instant due, boolean first) {
        remove(task);
        Slot<T> slot = new Slot<>(due, count++, first, task);
        slots.put(task, slot);
        queue(slot).add(slot);
    }

    void remove(T task) {
        Optional.ofNullable(slots.remove(task)).ifPresent(slot -> queue(slot).remove(slot));
    }

    void clear() {
        slots.clear();
        urgent.clear();
        other.clear();
    }

    /** One that is due, of those that are urgent if there is one. */
    T take(Instant now) {
        Slot<T> slot = !urgent.isEmpty() && !urgent.first().due().isAfter(now) ? urgent.first() : earliest();
        remove(slot.task());
        busy = true;
        return slot.task();
    }

    void release(Instant then) {
        busy = false;
        hold(then);
    }

    void hold(Instant until) {
        freeAt = until.isAfter(freeAt) ? until : freeAt;
    }

    boolean isBusy() {
        return busy;
    }

    int size() {
        return slots.size();
    }

    boolean isIdle(Instant now) {
        return slots.isEmpty() && !busy && freeAt.isBefore(now);
    }

    /** When the next task may be done; never while one is being done. */
    Optional<Instant> readyAt() {
        if (busy || slots.isEmpty()) {
            return Optional.empty();
        }
        Instant due = earliest().due();
        return Optional.of(due.isAfter(freeAt) ? due : freeAt);
    }

    private Slot<T> earliest() {
        return Stream.of(urgent, other)
                .filter(queue -> !queue.isEmpty())
                .map(TreeSet::first)
                .min(Slot.ORDER)
                .orElseThrow();
    }

    private SortedSet<Slot<T>> queue(Slot<T> slot) {
        return slot.first() ? urgent : other;
    }

    /** @param number tells slots apart, and keeps those of one time in the order in which they came */
    private record Slot<T>(Instant due, long number, boolean first, T task) {
        static final Comparator<Slot<?>> ORDER =
                Comparator.<Slot<?>, Instant>comparing(Slot::due).thenComparing(Slot::number);
    }
}
