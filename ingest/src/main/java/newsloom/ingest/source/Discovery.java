package newsloom.ingest.source;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import newsloom.model.source.SourceKind;

/** What stands behind an address, by {@link Discoverer}: for whoever adds a source. */
public sealed interface Discovery {

    record Sources(List<Candidate> candidates) implements Discovery {}

    /** {@code reason} is a sentence. */
    record Nothing(String reason) implements Discovery {}

    /** @param how it was found, for people */
    record Candidate(URI address, SourceKind kind, Optional<String> title, String how) {}
}
