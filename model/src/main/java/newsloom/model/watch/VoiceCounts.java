package newsloom.model.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The voices of a watch, as far as they are kept.
 *
 * @param since when anything was stored first: before it nobody counted
 * @param surging when it was told far more than usual last
 */
public record VoiceCounts(List<VoiceCount> counts, Instant since, Optional<Instant> surging) {
    public VoiceCounts {
        counts = List.copyOf(counts);
    }
}
