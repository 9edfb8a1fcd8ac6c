package newsloom.app.settings;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them, in settings and options alike: {@code 500 ms}, {@code 90s}, {@code 10 m}, {@code 6h}. */
public final class WrittenDuration {
    static final String SHAPE = "a length of time such as 500 ms, 10 s, 5 m, 12 h or 30 d";

    /** Of a setting that may be nothing. */
    static final String PATTERN_OR_ZERO = "\\d{1,9}\\s*(ms|s|m|h|d)";

    /** Of a setting, which is longer than nothing. */
    static final String PATTERN = "(?!0+\\D)" + PATTERN_OR_ZERO;

    private static final Pattern SHORT = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");
    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "ms", ChronoUnit.MILLIS,
            "s", ChronoUnit.SECONDS,
            "m", ChronoUnit.MINUTES,
            "h", ChronoUnit.HOURS,
            "d", ChronoUnit.DAYS);

    private WrittenDuration() {}

    /** @throws IllegalArgumentException with a sentence for people */
    public static Duration of(String written) {
        Matcher parts = SHORT.matcher(written.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("“" + written + "” is no duration; write " + SHAPE + ".");
        }
        return Duration.of(Long.parseLong(parts.group(1)), UNITS.get(parts.group(2)));
    }

    /** As short as it can be said exactly. */
    public static String text(Duration duration) {
        long millis = duration.toMillis();
        if (millis % 86_400_000 == 0) {
            return millis / 86_400_000 + "d";
        }
        if (millis % 3_600_000 == 0) {
            return millis / 3_600_000 + "h";
        }
        if (millis % 60_000 == 0) {
            return millis / 60_000 + "m";
        }
        return millis % 1_000 == 0 ? millis / 1_000 + "s" : millis + "ms";
    }
}
