package newsloom.app.settings;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 90s}, {@code 10 m}, {@code 6h}, {@code 1d}, {@code 500 ms}. */
public final class WrittenDuration {
    static final String SHAPE = "a length of time such as 500 ms, 10 s, 5 m, 12 h or 30 d";

    /** Of a setting, which is longer than nothing. */
    static final String PATTERN = "[1-9]\\d{0,5} ?(ms|s|m|h|d)";

    private static final Pattern SHORT = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");

    private WrittenDuration() {}

    /** @throws IllegalArgumentException with a sentence for people */
    public static Duration of(String written) {
        Matcher parts = SHORT.matcher(written.strip());
        if (!parts.matches()) {
            return iso(written);
        }
        long number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
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

    private static Duration iso(String written) {
        try {
            return Duration.parse(written.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("“" + written + "” is no duration; write 90s, 10m, 6h or 1d.", e);
        }
    }
}
