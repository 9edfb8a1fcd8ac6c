package newsloom.store.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * For how long rows are kept; absent is for ever, as by default.
 *
 * @param texts what articles say and said, since they were last written
 * @param stories with their members, since anything was told of them
 * @param alerts with what went out of them, since what they tell of arrived
 */
public record RetentionSettings(Optional<Duration> texts, Optional<Duration> stories, Optional<Duration> alerts) {

    public static RetentionSettings forEver() {
        return new RetentionSettings(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What no search finds by now, also of a time when it was there: a sentence, if anything is. */
    public Optional<String> gone(Instant now) {
        List<String> gone = Stream.of(
                        texts.map(keep -> "texts last written before " + since(now, keep) + " (store.keep.text)"),
                        stories.map(keep -> "stories of which nothing was told since " + since(now, keep)
                                + " (store.keep.stories)"))
                .flatMap(Optional::stream)
                .toList();
        return gone.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Deleted for their age, and not found as of then either: " + String.join(", ", gone) + ".");
    }

    private static Instant since(Instant now, Duration keep) {
        return now.minus(keep).truncatedTo(ChronoUnit.SECONDS);
    }
}
