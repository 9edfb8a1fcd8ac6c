package newsloom.ingest.read.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the day in what is left of a date without its time and zone. */
final class DayReader {
    private static final Pattern TOKEN = Pattern.compile("(\\d+)|([\\p{L}\\p{M}]+)");

    /** Before a number it is the sign of a week, not Polish for "in". */
    private static final Pattern NO_WEEK = Pattern.compile("(?i)(?<!\\p{L})w\\d");

    private static final Pattern BEFORE_CHRIST = Pattern.compile(" ?-\\d{4,}.*");

    /** Years of two digits before this one are of our century. */
    private static final int PIVOT = 69;

    private final List<String> numbers = new ArrayList<>();

    /** What can only be a month, and what is also a weekday in some language: {@code mar}. */
    private final List<Integer> months = new ArrayList<>();

    private final List<Integer> perhapsMonths = new ArrayList<>();

    /** What stands before the second number. */
    private char separator = ' ';

    private boolean senseless;

    private final Optional<DayOrder> order;
    private final DayOrder usual;

    private DayReader(Optional<DayOrder> order, DayOrder usual) {
        this.order = order;
        this.usual = usual;
    }

    /** Absent when a word or number has no meaning. */
    static Optional<LocalDate> find(String before, String after, DayOrder usual) {
        DayReader day = new DayReader(DayOrder.ofDate(before + " " + after), usual);
        day.take(before);
        day.take(after);
        return day.senseless || BEFORE_CHRIST.matcher(before + after).matches() ? Optional.empty() : day.read();
    }

    static int year(String written) {
        int year = Integer.parseInt(written);
        if (written.length() == 2) {
            return year < PIVOT ? 2000 + year : 1900 + year;
        }
        // A program of the last century counts from 1900: 103 is 2003.
        return written.length() == 3 && year >= 100 && year < 200 ? 1900 + year : year;
    }

    private void take(String text) {
        senseless |= NO_WEEK.matcher(text).find();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            if (token.group(1) == null) {
                word(token.group(2));
            } else {
                separator = numbers.size() == 1 && token.start() > 0 ? text.charAt(token.start() - 1) : separator;
                numbers.add(token.group(1));
                senseless |= token.group(1).length() > 4;
            }
        }
    }

    private void word(String word) {
        if (CalendarWords.isEnglishWeekday(word)) {
            return;
        }
        OptionalInt month = CalendarWords.month(word);
        if (month.isPresent()) {
            (CalendarWords.weekday(word).isPresent() ? perhapsMonths : months).add(month.getAsInt());
        } else {
            senseless |= !CalendarWords.weekday(word).isPresent() && !CalendarWords.isFiller(word);
        }
    }

    private Optional<LocalDate> read() {
        if (months.size() > 1) {
            return Optional.empty();
        }
        if (months.size() == 1) {
            return named(months.get(0));
        }
        if (numbers.size() == 2 && !perhapsMonths.isEmpty()) {
            return named(perhapsMonths.get(perhapsMonths.size() - 1));
        }
        return switch (numbers.size()) {
            case 3 -> numeric(numbers.get(0), numbers.get(1), numbers.get(2));
            case 2 -> inYear(numbers.get(0), numbers.get(1));
            default -> Optional.empty();
        };
    }

    private Optional<LocalDate> named(int month) {
        if (numbers.size() == 1 && numbers.get(0).length() == 4) {
            return Optional.of(LocalDate.of(year(numbers.get(0)), month, 1));
        }
        if (numbers.size() != 2) {
            return Optional.empty();
        }
        boolean yearFirst = isYear(numbers.get(0)) && !isYear(numbers.get(1));
        String year = numbers.get(yearFirst ? 0 : 1);
        return Optional.of(LocalDate.of(year(year), month, number(numbers.get(yearFirst ? 1 : 0))));
    }

    private Optional<LocalDate> numeric(String first, String second, String third) {
        if (isYear(first) || (separator == '-' && !isYear(third))) {
            return monthAndDay(year(first), number(second), number(third));
        }
        return order.orElse(separator == '/' ? usual : DayOrder.DAY_FIRST) == DayOrder.MONTH_FIRST
                ? monthAndDay(year(third), number(first), number(second))
                : dayAndMonth(year(third), number(first), number(second));
    }

    /** {@code 2003-12}, {@code 12/2003}, and the 335th day {@code 2003-335}. */
    private static Optional<LocalDate> inYear(String first, String second) {
        if (first.length() == 4) {
            return Optional.of(
                    second.length() == 3
                            ? LocalDate.ofYearDay(number(first), number(second))
                            : LocalDate.of(number(first), number(second), 1));
        }
        return second.length() == 4 ? Optional.of(LocalDate.of(number(second), number(first), 1)) : Optional.empty();
    }

    /** The other way round where it can only be so. */
    private static Optional<LocalDate> monthAndDay(int year, int month, int day) {
        return Optional.of(month > 12 && day <= 12 ? LocalDate.of(year, day, month) : LocalDate.of(year, month, day));
    }

    private static Optional<LocalDate> dayAndMonth(int year, int day, int month) {
        return monthAndDay(year, month > 12 ? day : month, month > 12 ? month : day);
    }

    private static boolean isYear(String number) {
        return (number.length() > 2 && !number.startsWith("0")) || number(number) > 31;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
