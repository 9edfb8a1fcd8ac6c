package newsloom.model;

import java.util.Optional;
import java.util.stream.Stream;

/** A value of the topic of sources: one of the three; which, its key says, too. */
public record SourceRecord(Optional<Source> source, Optional<FetchState> state, Optional<PageOrder> page) {

    public SourceRecord {
        Checks.require(
                Stream.of(source, state, page).filter(Optional::isPresent).count() == 1,
                "A record of the topic of sources must hold a source, a state or a page.");
    }

    public static SourceRecord of(Source source) {
        return new SourceRecord(Optional.of(source), Optional.empty(), Optional.empty());
    }

    public static SourceRecord of(FetchState state) {
        return new SourceRecord(Optional.empty(), Optional.of(state), Optional.empty());
    }

    public static SourceRecord of(PageOrder page) {
        return new SourceRecord(Optional.empty(), Optional.empty(), Optional.of(page));
    }
}
