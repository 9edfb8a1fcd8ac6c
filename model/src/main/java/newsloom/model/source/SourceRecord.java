package newsloom.model.source;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.model.Checks;

/**
 * A value of the topic of sources: one of the four; which, its key says, too.
 *
 * @param hold until when a host asked to be left alone, whichever of its pages was asked for
 */
public record SourceRecord(
        Optional<Source> source, Optional<FetchState> state, Optional<PendingPage> page, Optional<Instant> hold) {

    public SourceRecord {
        Checks.require(
                Stream.of(source, state, page, hold).filter(Optional::isPresent).count() == 1,
                "A record of the topic of sources must hold a source, a state, a page or a time.");
    }

    public static SourceRecord of(Source source) {
        return new SourceRecord(Optional.of(source), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static SourceRecord of(FetchState state) {
        return new SourceRecord(Optional.empty(), Optional.of(state), Optional.empty(), Optional.empty());
    }

    public static SourceRecord of(PendingPage page) {
        return new SourceRecord(Optional.empty(), Optional.empty(), Optional.of(page), Optional.empty());
    }

    public static SourceRecord hold(Instant until) {
        return new SourceRecord(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(until));
    }
}
