package newsloom.store.retention;

import java.time.Duration;
import java.util.Optional;

/**
 * For how long rows are kept; absent is for ever, as by default.
 *
 * @param texts what articles say and said, since they were last written
 * @param stories with their members, since anything was told of them
 */
public record RetentionSettings(Optional<Duration> texts, Optional<Duration> stories) {

    public static RetentionSettings forEver() {
        return new RetentionSettings(Optional.empty(), Optional.empty());
    }
}
