package newsloom.model.watch;

import java.time.Duration;
import java.time.Instant;
import newsloom.model.Checks;

/**
 * How many voices a watch had in ten minutes in a language.
 *
 * @param bucket how many times ten minutes had passed since 1970
 */
public record VoiceCount(long bucket, String language, int voices) {
    public static final Duration BUCKET = Duration.ofMinutes(10);

    public VoiceCount {
        Checks.require(voices > 0, "What is counted was there.");
    }

    /** The one in which a time is. */
    public static long bucket(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), BUCKET.toSeconds());
    }
}
