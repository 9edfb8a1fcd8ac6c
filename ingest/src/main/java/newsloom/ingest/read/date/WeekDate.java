package newsloom.ingest.read.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a day that a text names by the week of its year (ISO 8601, 4.1.4), which feeds and pages seldom do.
 *
 * @param day Monday where the text names no more than the week
 * @param text that names it
 */
public record WeekDate(LocalDate day, String text, boolean isWholeWeek) {
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<![\\p{L}\\d-])((?:19|20)\\d{2})-?[Ww](\\d{2})(?:-?([1-7]))?(?![\\d\\p{L}&&[^Tt]]|-\\d)");
    private static final String MONDAY = "1";

    public static Optional<WeekDate> find(String text) {
        Matcher found = WRITTEN.matcher(text);
        return found.find() ? of(found) : Optional.empty();
    }

    private static Optional<WeekDate> of(Matcher found) {
        Optional<String> weekday = Optional.ofNullable(found.group(3));
        String iso = found.group(1) + "-W" + found.group(2) + "-" + weekday.orElse(MONDAY);
        try {
            LocalDate day = LocalDate.parse(iso, DateTimeFormatter.ISO_WEEK_DATE);
            return Optional.of(new WeekDate(day, found.group(), weekday.isEmpty()));
        } catch (DateTimeException noSuchWeek) {
            return Optional.empty();
        }
    }
}
