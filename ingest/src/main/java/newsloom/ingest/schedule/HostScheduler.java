package newsloom.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Tells the worker which task is next: tasks of many hosts, each with a time before which it must not be done; of a host
 * only one at once, and with a gap between two. One thread at a time may use it.
 */
public final class HostScheduler<T> {
    private final Map<String, HostTasks<T>> hosts = new HashMap<>();
    private final TreeSet<Entry> ready =
            new TreeSet<>(Comparator.comparing(Entry::at).thenComparing(Entry::host));

    /**
     * Adds a task, or moves it. While it is being done it is not in the queue.
     *
     * @param urgent goes before those of its host that are not, once it is due
     */
    public void put(String host, T task, Instant due, boolean urgent) {
        change(host, tasks -> tasks.put(task, due, urgent));
    }

    public void remove(String host, T task) {
        change(host, tasks -> tasks.remove(task));
    }

    /** Forgets all tasks of a host but the one that is being done; its gap is still kept. */
    public void removeAll(String host) {
        change(host, HostTasks::clear);
    }

    /** The next task that may be done now; its host has no other until {@link #done}. */
    public Optional<Turn<T>> take(Instant now) {
        if (ready.isEmpty() || ready.first().at().isAfter(now)) {
            return Optional.empty();
        }
        String host = ready.first().host();
        HostTasks<T> tasks = tasks(host);
        ready.remove(ready.first());
        return Optional.of(new Turn<>(host, tasks.take(now)));
    }

    /** The task that was taken is done; its host is left alone until then. */
    public void done(String host, Instant now, Duration gap) {
        change(host, tasks -> tasks.release(now.plus(gap)));
    }

    /** Leaves a host alone until then. */
    public void hold(String host, Instant until) {
        change(host, tasks -> tasks.hold(until));
    }

    /** Whether a task of this host is being done. */
    public boolean isBusy(String host) {
        return Optional.ofNullable(hosts.get(host)).map(HostTasks::isBusy).orElse(false);
    }

    /** When {@link #take} will have something, as far as is known now. */
    public Optional<Instant> next() {
        return ready.isEmpty() ? Optional.empty() : Optional.of(ready.first().at());
    }

    /** How many tasks wait. */
    public int size() {
        return hosts.values().stream().mapToInt(HostTasks::size).sum();
    }

    /** Forgets hosts that have nothing to do and whose gap is over. */
    public void sweep(Instant now) {
        hosts.values().removeIf(tasks -> tasks.isIdle(now));
    }

    private void change(String host, java.util.function.Consumer<HostTasks<T>> change) {
        HostTasks<T> tasks = tasks(host);
        tasks.readyAt().ifPresent(at -> ready.remove(new Entry(at, host)));
        change.accept(tasks);
        tasks.readyAt().ifPresent(at -> ready.add(new Entry(at, host)));
    }

    private HostTasks<T> tasks(String host) {
        return hosts.computeIfAbsent(host, name -> new HostTasks<>());
    }

    /** A task that is to be done now. */
    public record Turn<T>(String host, T task) {}

    private record Entry(Instant at, String host) {}
}
