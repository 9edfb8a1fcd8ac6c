package newsloom.ingest.worker;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.model.source.FetchState;
import newsloom.model.source.PendingPage;
import newsloom.model.source.Source;
import newsloom.model.source.SourceKey;
import newsloom.model.source.SourceRecord;

/**
 * What one partition of the topic of sources holds, for as long as it is ours: a new object for each assignment.
 *
 * <p>States are taken from the topic until it is read through; from then on they are ours, and what comes is our own echo.
 */
final class PartitionState {
    private final Map<String, Source> sources = new HashMap<>();
    private final Map<String, FetchState> states = new HashMap<>();
    private final Map<String, PendingPage> pages = new HashMap<>();
    private final Map<String, Instant> holds = new HashMap<>();
    private final long target;
    private boolean open;

    /** @param target where the partition ended when it became ours */
    PartitionState(long target) {
        this.target = target;
    }

    long target() {
        return target;
    }

    /** Whether it was read through, so that its hosts may be asked. */
    boolean isOpen() {
        return open;
    }

    void open() {
        open = true;
    }

    void put(String key, SourceRecord record) {
        record.source().ifPresent(source -> sources.put(key, source));
        record.state().filter(state -> !open || !states.containsKey(key)).ifPresent(state -> states.put(key, state));
        record.page().ifPresent(page -> pages.put(key, page));
        record.hold().ifPresent(until -> holds.put(SourceKey.hostOf(key), until));
    }

    void remove(String key) {
        Optional.ofNullable(sources.remove(key))
                .ifPresent(source -> states.remove(source.key().ofState()));
        pages.remove(key);
        if (!open) {
            states.remove(key);
        }
    }

    Optional<Source> source(String key) {
        return Optional.ofNullable(sources.get(key));
    }

    Optional<FetchState> state(Source source) {
        return Optional.ofNullable(states.get(source.key().ofState()));
    }

    void keep(Source source, FetchState state) {
        states.put(source.key().ofState(), state);
    }

    Optional<PendingPage> page(String key) {
        return Optional.ofNullable(pages.get(key));
    }

    Map<String, Source> sources() {
        return sources;
    }

    Map<String, PendingPage> pages() {
        return pages;
    }

    /** Until when hosts asked to be left alone, as it was when the partition was read. */
    Map<String, Instant> holds() {
        return holds;
    }

    /** The other sources of its host. */
    Stream<Source> siblings(Source source) {
        String host = source.key().host() + "/";
        return sources.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(host))
                .map(Map.Entry::getValue)
                .filter(other -> !other.id().equals(source.id()));
    }

    Stream<String> hosts() {
        return Stream.concat(sources.keySet().stream(), pages.keySet().stream())
                .map(SourceKey::hostOf)
                .distinct();
    }
}
