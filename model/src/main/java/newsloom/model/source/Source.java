package newsloom.model.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newsloom.model.Checks;

/**
 * Something that yields articles, as people asked for it: what {@code newsloom sources} writes and the ingest workers
 * read.
 *
 * @param id given when it is added, and kept when its address changes
 * @param title for people
 * @param folder its place in the reader that it was imported from, {@code a/b}
 * @param language what the source is known to be written in; goes before what it says itself
 * @param publisher whose reports it yields; goes before what it says itself
 * @param least it is not asked more often than this; absent for the setting
 * @param most it is not asked less often than this, but when it fails or asks for more; absent for the setting
 * @param headers sent with every request for it; they may hold secrets
 * @param fullText whether the page of every entry is fetched, too
 * @param paused whether people told it to rest
 * @param changed when people last said something about it: what went wrong before is forgiven
 */
public record Source(
        String id,
        URI address,
        SourceKind kind,
        Optional<String> title,
        Optional<String> folder,
        Optional<Locale> language,
        Optional<String> publisher,
        Optional<Duration> least,
        Optional<Duration> most,
        Map<String, String> headers,
        boolean fullText,
        boolean paused,
        Instant changed) {

    public Source {
        Checks.notBlank(id, "A source's id");
        Checks.require(address.getHost() != null, "A source's address must have a host: " + address);
        Checks.require(
                least.isEmpty() || most.isEmpty() || least.get().compareTo(most.get()) <= 0,
                "A source's shortest interval must not be longer than its longest.");
        Checks.require(
                least.or(() -> most)
                        .filter(bound -> bound.isNegative() || bound.isZero())
                        .isEmpty(),
                "A source's interval must be longer than nothing.");
        headers = Map.copyOf(headers);
    }

    /** With nothing said about it but where it is. */
    public static Source at(URI address, SourceKind kind, Instant now) {
        return new Source(
                SourceKey.idOf(address),
                address,
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                false,
                false,
                now);
    }

    public SourceKey key() {
        return new SourceKey(SourceKey.hostOf(address), id);
    }

    public Source movedTo(URI other) {
        return new Source(
                id, other, kind, title, folder, language, publisher, least, most, headers, fullText, paused, changed);
    }

    public Source as(SourceKind other) {
        return new Source(
                id, address, other, title, folder, language, publisher, least, most, headers, fullText, paused,
                changed);
    }

    public Source titled(Optional<String> other) {
        return new Source(
                id, address, kind, other, folder, language, publisher, least, most, headers, fullText, paused, changed);
    }

    /** Without the values of its headers. */
    @Override
    public String toString() {
        return "Source[" + id + " " + address + " " + kind + " headers " + headers.keySet() + "]";
    }
}
