package newsloom.ingest.read.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsloom.ingest.read.Timestamps;

/** Dates that are little but digits: seconds since 1970, and the short forms of ISO 8601. */
final class NumericDates {
    private static final Pattern COUNTED = Pattern.compile("(\\d{9,13})(?:\\.\\d+)?");
    private static final Pattern COMPACT = Pattern.compile(
            "(\\d{4})-?(\\d{2})-?(\\d{2})[T ]?(\\d{2})(\\d{2})(\\d{2})?(?:[.,]\\d+)? ?(Z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern CENTURYLESS_MONTH = Pattern.compile("-(\\d{2})-?(\\d{2})");

    private NumericDates() {}

    static Optional<Instant> read(String text) {
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches() && isLongEnough(text)) {
            return Optional.of(compact(compact));
        }
        Matcher counted = COUNTED.matcher(text);
        if (counted.matches()) {
            return Timestamps.ofNumber(Long.parseLong(counted.group(1)));
        }
        Matcher month = CENTURYLESS_MONTH.matcher(text);
        if (month.matches()) {
            return day(LocalDate.of(DayReader.year(month.group(1)), Integer.parseInt(month.group(2)), 1));
        }
        return text.matches("\\d{4,8}") ? days(text) : Optional.empty();
    }

    /** Whether what can be read says more than a day. */
    static boolean holdTime(String text) {
        return COUNTED.matcher(text).matches() || (COMPACT.matcher(text).matches() && isLongEnough(text));
    }

    private static boolean isLongEnough(String text) {
        return text.length() > 10 || text.indexOf('T') > 0;
    }

    private static Instant compact(Matcher found) {
        int second = found.group(6) == null ? 0 : number(found, 6);
        return LocalDateTime.of(
                        number(found, 1),
                        number(found, 2),
                        number(found, 3),
                        number(found, 4),
                        number(found, 5),
                        second)
                .toInstant(found.group(7) == null ? ZoneOffset.UTC : ZoneOffset.of(found.group(7)));
    }

    private static Optional<Instant> days(String text) {
        return switch (text.length()) {
            case 4 -> day(LocalDate.of(number(text, 0, 4), 1, 1)).filter(year -> number(text, 0, 4) >= 1900);
            case 5 -> day(LocalDate.ofYearDay(DayReader.year(text.substring(0, 2)), number(text, 2, 5)));
            case 6 -> day(LocalDate.of(DayReader.year(text.substring(0, 2)), number(text, 2, 4), number(text, 4, 6)));
            case 7 -> day(LocalDate.ofYearDay(number(text, 0, 4), number(text, 4, 7)));
            default -> day(LocalDate.of(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8)));
        };
    }

    private static Optional<Instant> day(LocalDate day) {
        return Optional.of(day.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
