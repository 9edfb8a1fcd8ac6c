package newsloom.query;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and prints the times of a query: days and times of ISO 8601 in UTC, and ages. */
final class TimeRanges {
    private static final Pattern AGE = Pattern.compile("([<>])(\\d{1,6})([hdw])");
    private static final String MOMENT = "(\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{3})?)?Z)?)";
    private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<|)" + MOMENT);
    private static final Pattern SPAN = Pattern.compile(MOMENT + "?\\.\\." + MOMENT + "?");
    private static final int DAY = "2026-10-01".length();

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z").plus(1, ChronoUnit.DAYS);

    private TimeRanges() {}

    static boolean canBePrinted(Instant time) {
        return !time.isBefore(FIRST) && !time.isAfter(END) && time.equals(time.truncatedTo(ChronoUnit.MILLIS));
    }

    static Optional<TimeRange> of(String typed) {
        try {
            Matcher age = AGE.matcher(typed);
            if (age.matches()) {
                return age(age.group(1).equals("<"), Long.parseLong(age.group(2)), age.group(3));
            }
            Matcher compared = COMPARED.matcher(typed);
            if (compared.matches()) {
                return compared(compared.group(1), compared.group(2));
            }
            Matcher span = SPAN.matcher(typed);
            return span.matches() ? span(moment(span.group(1)), moment(span.group(2))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // the 31st of February
        }
    }

    /** So that what is meant alike is printed alike: as days wherever they are whole. */
    static String print(TimeRange.Span span) {
        String from = span.from().map(TimeRanges::print).orElse("");
        String to = span.to()
                .map(end -> isDay(end)
                        ? print(end.minus(1, ChronoUnit.DAYS))
                        : end.minusMillis(1).toString())
                .orElse("");
        return from.equals(to) ? from : from + ".." + to;
    }

    private static String print(Instant time) {
        String printed = time.toString();
        return isDay(time) ? printed.substring(0, DAY) : printed;
    }

    private static boolean isDay(Instant time) {
        return time.equals(time.truncatedTo(ChronoUnit.DAYS));
    }

    private static Optional<TimeRange> age(boolean younger, long number, String unit) {
        Duration limit = switch (unit) {
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            default -> Duration.ofDays(7 * number);
        };
        return number == 0 ? Optional.empty() : Optional.of(new TimeRange.Age(younger, limit));
    }

    private static Optional<TimeRange> compared(String sign, String moment) {
        Optional<String> named = moment(moment);
        return switch (sign) {
            case ">=" -> span(named, Optional.empty());
            case ">" -> range(named.map(TimeRanges::end), Optional.empty());
            case "<=" -> span(Optional.empty(), named);
            case "<" -> range(Optional.empty(), named.map(TimeRanges::start));
            default -> span(named, named);
        };
    }

    private static Optional<String> moment(@Nullable String typed) {
        return Optional.ofNullable(typed);
    }

    private static Optional<TimeRange> span(Optional<String> first, Optional<String> last) {
        return range(first.map(TimeRanges::start), last.map(TimeRanges::end));
    }

    private static Optional<TimeRange> range(Optional<Instant> from, Optional<Instant> to) {
        boolean named = from.isPresent() || to.isPresent();
        boolean ordered = from.isEmpty() || to.isEmpty() || from.get().isBefore(to.get());
        return named && ordered ? Optional.of(new TimeRange.Span(from, to)) : Optional.empty();
    }

    private static Instant start(String moment) {
        if (moment.startsWith("0000")) {
            throw new DateTimeException("There was no year 0.");
        }
        return moment.length() == DAY
                ? LocalDate.parse(moment).atStartOfDay().toInstant(ZoneOffset.UTC)
                : Instant.parse(seconds(moment));
    }

    /** Of a day its last moment counts, too. */
    private static Instant end(String moment) {
        return moment.length() == DAY
                ? start(moment).plus(1, ChronoUnit.DAYS)
                : start(moment).plusMillis(1);
    }

    private static String seconds(String moment) {
        return moment.length() == "2026-10-01T10:00Z".length() ? moment.replace("Z", ":00Z") : moment;
    }
}
