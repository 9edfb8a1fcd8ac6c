package newsloom.app.cli.watch;

import java.time.Duration;
import newsloom.app.settings.WrittenDuration;

/** How far back a watch is tried: an hour to ten years. */
public record TrialTime(Duration time) {
    private static final Duration LONGEST = Duration.ofDays(3650);

    /** As it was typed. */
    public static TrialTime of(String typed) {
        Duration time = WrittenDuration.of(typed);
        if (time.compareTo(Duration.ofHours(1)) < 0 || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A watch is tried over 1h to 3650d, not " + typed + ".");
        }
        return new TrialTime(time);
    }
}
