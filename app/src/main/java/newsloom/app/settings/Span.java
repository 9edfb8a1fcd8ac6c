package newsloom.app.settings;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time as people write it in settings: {@code 500 ms}, {@code 10s}, {@code 30 d}. */
final class Span {
    static final String SHAPE = "a length of time such as 500 ms, 10 s, 5 m, 12 h or 30 d";
    static final String PATTERN = "([1-9]\\d{0,5}) ?(ms|s|m|h|d)";

    private static final Map<String, Duration> UNITS = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));

    private Span() {}

    /** What {@link #PATTERN} accepts. */
    static Duration of(String written) {
        Matcher parts = Pattern.compile(PATTERN).matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException(written + " is not " + SHAPE + ".");
        }
        return UNITS.getOrDefault(parts.group(2), Duration.ZERO).multipliedBy(Long.parseLong(parts.group(1)));
    }
}
