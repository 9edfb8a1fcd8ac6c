package newsloom.ingest.read.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsloom.ingest.read.date.DayOrder;
import newsloom.ingest.read.date.WeekDate;

/**
 * Finds the first day that a text names: in digits, or with the name of a month in one of many languages.
 *
 * @param text of the page that names the day
 */
record WrittenDay(LocalDate day, String text) {
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sk", "sv", "da", "no", "fi", "hu", "ro", "ru", "uk",
            "bg", "sr", "hr", "sl", "el", "tr", "id", "vi", "lt", "lv", "et", "ca", "hi", "ar", "fa", "he");
    private static final Map<String, Integer> MONTHS = months();
    private static final int LONGEST = 400;

    private static final String YEAR = "((?:19[89]|20[0-4])\\d)";
    private static final String SHORT_YEAR = "((?:19[89]|20[0-4])\\d|[0-4]\\d)";
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<!\\d)" + YEAR + "\\s?(?:[-/.]|年|년)\\s?(\\d{1,2})\\s?(?:[-/.]|月|월)\\s?(\\d{1,2})(?!\\d)");
    private static final Pattern DIGITS = Pattern.compile(
            "(?<![\\d.,/-])(\\d{1,2})\\s?([./|-])\\s?(\\d{1,2})\\s?\\2\\s?" + SHORT_YEAR + "(?![\\d]|[./-]\\d)");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(?<![\\d.,:/-])(\\d{1,2})(?:st|nd|rd|th|er|º|ª|°)?[.]?[\\s/-]*(?:de |d'|of"
                    + " )?(\\p{L}[\\p{L}\\p{M}]{2,14})[.,]?[\\s/-]*(?:de |del )?"
                    + YEAR + "(?!\\d)");
    private static final Pattern MONTH_DAY = Pattern.compile(
            "(?<!\\p{L})(\\p{L}[\\p{L}\\p{M}]{2,14})[.]?\\s*(\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s*" + YEAR + "(?!\\d)");

    /** @param usual which of day and month stands first in 3/4/2024 */
    static Optional<WrittenDay> find(String text, DayOrder usual) {
        String beginning = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return yearFirst(beginning)
                .or(() -> withNamedMonth(beginning))
                .or(() -> digits(beginning, usual))
                .or(() -> ofWeek(beginning));
    }

    static Optional<WrittenDay> withNamedMonth(String text) {
        return named(DAY_MONTH.matcher(text), 1, 2).or(() -> named(MONTH_DAY.matcher(text), 2, 1));
    }

    private static Optional<WrittenDay> yearFirst(String text) {
        Matcher found = YEAR_FIRST.matcher(text);
        return found.find()
                ? of(found.group(), number(found.group(1)), number(found.group(2)), number(found.group(3)))
                : Optional.empty();
    }

    private static Optional<WrittenDay> named(Matcher found, int dayAt, int monthAt) {
        while (found.find()) {
            Integer month = MONTHS.get(found.group(monthAt).toLowerCase(Locale.ROOT));
            if (month != null) {
                return of(found.group(), number(found.group(3)), month, number(found.group(dayAt)));
            }
        }
        return Optional.empty();
    }

    private static Optional<WrittenDay> ofWeek(String text) {
        return WeekDate.find(text)
                .filter(week -> !week.isWholeWeek())
                .map(week -> new WrittenDay(week.day(), week.text()));
    }

    private static Optional<WrittenDay> digits(String text, DayOrder usual) {
        Matcher found = DIGITS.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        int first = number(found.group(1));
        int second = number(found.group(3));
        int year = number(found.group(4));
        DayOrder order = DayOrder.ofDate(text).orElse(found.group(2).equals(".") ? DayOrder.DAY_FIRST : usual);
        return order == DayOrder.MONTH_FIRST
                ? of(found.group(), year < 100 ? 2000 + year : year, first, second)
                : of(found.group(), year < 100 ? 2000 + year : year, second, first);
    }

    private static Optional<WrittenDay> of(String text, int year, int month, int day) {
        try {
            return Optional.of(new WrittenDay(LocalDate.of(year, month, day), text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months =
                new HashMap<>(Map.of("sept", 9, "mai", 5, "mär", 3, "mrz", 3, "juni", 6, "juli", 7));
        for (String language : LANGUAGES) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                    String name = month.getDisplayName(style, Locale.forLanguageTag(language))
                            .toLowerCase(Locale.ROOT)
                            .replace(".", "");
                    if (name.chars().filter(Character::isLetter).count() > 1) {
                        months.putIfAbsent(name, month.getValue());
                    }
                }
            }
        }
        return Map.copyOf(months);
    }
}
