package newsloom.ingest.read.date;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which of day and month a source writes first in dates of digits: {@code 5/3/2024} does not say so itself. */
public enum DayOrder {
    MONTH_FIRST,
    DAY_FIRST;

    /** Where nothing else decides: who writes a stroke without saying more is mostly a program of American make. */
    public static final DayOrder USUAL = MONTH_FIRST;

    private static final String WORD = "(\\p{L}[\\p{L}\\p{M}]+)";

    /** With the words beside it: a weekday further away is that of something else. */
    private static final Pattern DIGITS = Pattern.compile("(?:" + WORD + "[^\\p{L}\\d]{1,3})?(?<!\\d)"
            + "(\\d{1,2})([./-])\\s?(\\d{1,2})\\3\\s?(\\d{4}|\\d{2})(?!\\d)(?:[^\\p{L}\\d]{1,3}" + WORD + ")?");

    private static final Set<String> MONTH_FIRST_COUNTRIES = Set.of("US", "PH");

    /** Both ways are usual there. */
    private static final String CANADA = "CA";

    /** Top-level domains of countries that are sold to everybody. */
    private static final Set<String> SOLD =
            Set.of("ai", "cc", "co", "fm", "gg", "io", "ly", "me", "sh", "to", "tv", "ws");

    /**
     * By what most dates say that decide themselves; else by the language and country of who writes.
     *
     * @param addresses of the source, the surest first: one that lies in a country says which
     */
    public static Optional<DayOrder> of(Stream<String> dates, Optional<String> language, Stream<URI> addresses) {
        int dayFirst = dates.flatMap(date -> ofDate(date).stream())
                .mapToInt(order -> order == DAY_FIRST ? 1 : -1)
                .sum();
        return dayFirst == 0 ? ofPlace(language, addresses) : Optional.of(dayFirst > 0 ? DAY_FIRST : MONTH_FIRST);
    }

    /** By a number that is no month, or by the weekday beside it. */
    public static Optional<DayOrder> ofDate(String written) {
        Matcher found = DIGITS.matcher(written);
        if (!found.find()) {
            return Optional.empty();
        }
        int year = DayReader.year(found.group(5));
        Optional<LocalDate> dayFirst = day(year, found.group(4), found.group(2));
        Optional<LocalDate> monthFirst = day(year, found.group(2), found.group(4));
        if (dayFirst.isEmpty() || monthFirst.isEmpty()) {
            return dayFirst.map(only -> DAY_FIRST).or(() -> monthFirst.map(only -> MONTH_FIRST));
        }
        boolean isDayFirst = isOnNamedWeekday(dayFirst.get(), found);
        boolean isMonthFirst = isOnNamedWeekday(monthFirst.get(), found);
        return isDayFirst == isMonthFirst ? Optional.empty() : Optional.of(isDayFirst ? DAY_FIRST : MONTH_FIRST);
    }

    /** What is taken for a date that can be read both ways, where nothing decides; absent where something does. */
    public static Optional<DayOrder> guessed(
            String written, Stream<String> dates, Optional<String> language, Stream<URI> addresses) {
        return isOpen(written) && of(dates, language, addresses).isEmpty() ? Optional.of(USUAL) : Optional.empty();
    }

    /** With strokes between, for points and hyphens say it. */
    private static boolean isOpen(String written) {
        Matcher found = DIGITS.matcher(written);
        return found.find()
                && found.group(3).equals("/")
                && Integer.parseInt(found.group(2)) != Integer.parseInt(found.group(4))
                && ofDate(written).isEmpty();
    }

    /** For people. */
    public String inWords() {
        return this == MONTH_FIRST ? "month first" : "day first";
    }

    private static Optional<DayOrder> ofPlace(Optional<String> tag, Stream<URI> addresses) {
        Locale language = Locale.forLanguageTag(tag.orElse("").strip().replace('_', '-'));
        String country = Stream.concat(Stream.of(language.getCountry()), addresses.map(DayOrder::country))
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElse("");
        if (country.isEmpty() || country.equals(CANADA)) {
            boolean isOpen =
                    language.getLanguage().isEmpty() || language.getLanguage().equals("en");
            return isOpen ? Optional.empty() : Optional.of(DAY_FIRST);
        }
        return Optional.of(MONTH_FIRST_COUNTRIES.contains(country) ? MONTH_FIRST : DAY_FIRST);
    }

    private static String country(URI address) {
        String host = Optional.ofNullable(address.getHost()).orElse("");
        String top = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean isCountry = top.matches("[a-z]{2}") && !SOLD.contains(top);
        return isCountry ? top.toUpperCase(Locale.ROOT) : "";
    }

    private static Optional<LocalDate> day(int year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isOnNamedWeekday(LocalDate day, Matcher found) {
        return Stream.of(found.group(1), found.group(6))
                .filter(Objects::nonNull)
                .flatMap(word -> CalendarWords.weekday(word).stream())
                .anyMatch(day.getDayOfWeek()::equals);
    }
}
