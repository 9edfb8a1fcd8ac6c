package newsloom.dedupe.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Finds the days and ages a text speaks of, with the few words of its {@link LanguageTable}. */
public final class EventTimes {
    private static final int NONE = 0;
    private static final int UNKNOWN = Integer.MIN_VALUE;
    /** A day without a year is told as ahead of a text by a quarter of a year at most, for news tell more of what was. */
    private static final int AHEAD = 91;

    private final Lexicon lexicon;
    private final Terms folding;
    private final boolean capitals;
    private final boolean dotted;
    private final byte[] weekdayOf;
    private final byte[] monthOf;
    private final boolean[] isMonthSign;
    private final boolean[] isYear;
    private final boolean[] isOld;
    private final boolean[] isSingle;
    private final boolean[] isAged;

    private int[] days = new int[64];
    private int dayCount;
    private int weekdays;
    private long agesLow;
    private long agesHigh;

    public EventTimes(Lexicon lexicon, LanguageTable table) {
        this.lexicon = lexicon;
        this.folding = new Terms(lexicon, table.inflection());
        this.capitals = table.capitals();
        this.dotted = table.dotted();
        byte[] numbersOfWeekdays = numbers(table.weekdays());
        byte[] numbersOfMonths = numbers(table.months());
        boolean[] monthSigns = marks(table.monthSigns());
        boolean[] years = marks(table.years());
        boolean[] olds = marks(table.old());
        boolean[] singles = marks(table.single());
        boolean[] ageds = marks(table.aged());
        int known = lexicon.size();
        this.weekdayOf = Arrays.copyOf(numbersOfWeekdays, known);
        this.monthOf = Arrays.copyOf(numbersOfMonths, known);
        this.isMonthSign = Arrays.copyOf(monthSigns, known);
        this.isYear = Arrays.copyOf(years, known);
        this.isOld = Arrays.copyOf(olds, known);
        this.isSingle = Arrays.copyOf(singles, known);
        this.isAged = Arrays.copyOf(ageds, known);
    }

    private byte[] numbers(List<List<String>> words) {
        byte[] numbers = new byte[lexicon.size() + 64];
        for (int i = 0; i < words.size(); i++) {
            for (String word : words.get(i)) {
                int id = folding.of(word);
                numbers = numbers.length > id ? numbers : Arrays.copyOf(numbers, id + 64);
                numbers[id] = (byte) (i + 1);
            }
        }
        return numbers;
    }

    private boolean[] marks(List<String> words) {
        boolean[] marks = new boolean[lexicon.size() + words.size()];
        for (String word : words) {
            marks[folding.of(word)] = true;
        }
        return marks;
    }

    /**
     * Reads the tokens up to {@code agreement} characters into the body; those up to {@code lead} characters count as lead.
     *
     * @param published days since 1970, or a negative number when unknown
     */
    public void read(Tokens tokens, int[] terms, int termCount, int published, int lead, int agreement) {
        dayCount = 0;
        weekdays = 0;
        agesLow = 0;
        agesHigh = 0;
        int bodyStart = tokens.bodyStart();
        for (int i = 0; i < termCount; i++) {
            int offset = tokens.start(i) - bodyStart;
            if (offset > agreement) {
                break;
            }
            if (!tokens.isBoilerplate(i)) {
                look(tokens, terms, i, termCount, published, offset <= lead);
            }
        }
        Arrays.sort(days, 0, dayCount);
    }

    private void look(Tokens tokens, int[] terms, int i, int termCount, int published, boolean inLead) {
        if (tokens.isNumber(i)) {
            age(tokens, terms, i, termCount);
            numberedMonth(tokens, terms, i, termCount, published, inLead);
        } else if (capitals && !tokens.isCapital(i)) {
            return;
        } else if (inLead && number(weekdayOf, terms[i]) != NONE) {
            weekday(number(weekdayOf, terms[i]), published);
        } else if (number(monthOf, terms[i]) != NONE) {
            monthDay(tokens, terms, i, termCount, published, inLead);
        }
    }

    private static int number(byte[] numbers, int term) {
        return term < numbers.length ? numbers[term] : NONE;
    }

    private static boolean is(boolean[] marks, int term) {
        return term < marks.length && marks[term];
    }

    private void age(Tokens tokens, int[] terms, int i, int termCount) {
        int age = value(tokens, i, 3);
        if (age < 1 || age > 119) {
            return;
        }
        boolean years = i + 1 < termCount && is(isYear, terms[i + 1]);
        boolean old = years && i + 2 < termCount && is(isOld, terms[i + 2]);
        boolean single = i + 1 < termCount && is(isSingle, terms[i + 1]);
        if (old || single || isAged(tokens, terms, i, years) || inCommas(tokens, i, years)) {
            agesLow |= age < 64 ? 1L << age : 0;
            agesHigh |= age < 64 ? 0 : 1L << (age - 64);
        }
    }

    /** {@code aged 24} or {@code âgé de 24 ans}. */
    private boolean isAged(Tokens tokens, int[] terms, int i, boolean years) {
        boolean justBefore = i > 0 && is(isAged, terms[i - 1]) && tokens.gap(i) == ' ';
        return justBefore || (years && i > 1 && is(isAged, terms[i - 2]));
    }

    /** {@code John Smith, 24, said} or {@code Jean Dupont, 24 ans, a dit}. */
    private static boolean inCommas(Tokens tokens, int i, boolean years) {
        int next = years ? i + 2 : i + 1;
        return i > 0
                && tokens.gap(i) == ','
                && tokens.gap(next) == ','
                && (tokens.isCapital(i - 1) || tokens.isUncased(i - 1));
    }

    /** The number that a token of at most so many digits writes, or -1. */
    private static int value(Tokens tokens, int i, int digits) {
        int length = tokens.length(i);
        int value = 0;
        for (int k = 0; k < length; k++) {
            char c = Letters.fold(tokens.charAt(tokens.start(i) + k));
            boolean ordinal = k > 0 && length - k == 2 && Character.isLetter(c);
            if (ordinal) {
                return value;
            }
            if (c < '0' || c > '9' || k >= digits) {
                return -1;
            }
            value = 10 * value + c - '0';
        }
        return value;
    }

    private void weekday(int number, int published) {
        weekdays |= 1 << number;
        if (published > 0) {
            // 1970-01-01 was a Thursday, number 4.
            int back = Math.floorMod(published + 3 - (number - 1), 7);
            add(published - back, true, false);
        }
    }

    private void monthDay(Tokens tokens, int[] terms, int i, int termCount, int published, boolean inLead) {
        int month = number(monthOf, terms[i]);
        boolean numberAfter =
                i + 1 < termCount && tokens.isNumber(i + 1) && (tokens.gap(i + 1) == ' ' || tokens.gap(i + 1) == '.');
        int after = numberAfter ? value(tokens, i + 1, 2) : -1;
        if (after >= 1 && after <= 31) {
            int written = year(tokens, i + 2, termCount);
            addDay(after, month, written == UNKNOWN ? yearBefore(tokens, i) : written, published, inLead);
            return;
        }
        boolean numberBefore =
                i > 0 && tokens.isNumber(i - 1) && (tokens.gap(i) == ' ' || (dotted && tokens.gap(i) == '.'));
        int before = numberBefore ? value(tokens, i - 1, 2) : -1;
        if (before >= 1 && before <= 31) {
            addDay(before, month, year(tokens, i + 1, termCount), published, inLead);
        }
    }

    /** {@code 2023. július 21}. */
    private static int yearBefore(Tokens tokens, int i) {
        return i > 0 && (tokens.gap(i) == ' ' || tokens.gap(i) == '.') ? year(tokens, i - 1, i) : UNKNOWN;
    }

    /** {@code 5月26日}, and after one sign for the year {@code 2023年5月26日}. */
    private void numberedMonth(Tokens tokens, int[] terms, int i, int termCount, int published, boolean inLead) {
        if (i + 2 < termCount && is(isMonthSign, terms[i + 1]) && tokens.isNumber(i + 2)) {
            int year = i > 1 && tokens.length(i - 1) == 1 ? year(tokens, i - 2, i) : UNKNOWN;
            addDay(value(tokens, i + 2, 2), value(tokens, i, 2), year, published, inLead);
        }
    }

    private static int year(Tokens tokens, int i, int termCount) {
        int year = i < termCount && tokens.isNumber(i) && tokens.length(i) == 4 ? value(tokens, i, 4) : -1;
        return year >= 1900 && year < 2100 ? year : UNKNOWN;
    }

    private void addDay(int day, int month, int year, int published, boolean inLead) {
        if (year != UNKNOWN) {
            addDate(year, month, day, inLead);
        } else if (published > 0) {
            int thisYear = LocalDate.ofEpochDay(published).getYear();
            int found = epochDay(thisYear, month, day);
            int last = found != UNKNOWN && found <= published + 1 ? found : epochDay(thisYear - 1, month, day);
            if (last != UNKNOWN) {
                int next = epochDay(LocalDate.ofEpochDay(last).getYear() + 1, month, day);
                add(last, inLead, next != UNKNOWN && next <= published + AHEAD);
            }
        }
    }

    private void addDate(int year, int month, int day, boolean inLead) {
        int found = epochDay(year, month, day);
        if (found != UNKNOWN) {
            add(found, inLead, false);
        }
    }

    private static int epochDay(int year, int month, int day) {
        try {
            return (int) LocalDate.of(year, month, day).toEpochDay();
        } catch (DateTimeException noSuchDay) {
            return UNKNOWN;
        }
    }

    private void add(int day, boolean inLead, boolean ahead) {
        int entry = EventDay.entry(day, inLead, ahead);
        for (int i = 0; i < dayCount; i++) {
            if (EventDay.day(days[i]) == day) {
                days[i] |= EventDay.entry(0, inLead, false);
                return;
            }
        }
        if (dayCount < days.length) {
            days[dayCount++] = entry;
        }
    }

    /** Sorted; see {@link EventDay}. */
    public int[] days() {
        return Arrays.copyOf(days, dayCount);
    }

    public int weekdays() {
        return weekdays;
    }

    public long agesLow() {
        return agesLow;
    }

    public long agesHigh() {
        return agesHigh;
    }
}
