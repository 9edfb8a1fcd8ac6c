package newsloom.ingest.read.date;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The names of months and weekdays in some languages, folded. */
final class CalendarNames {
    /** Where one name is two months in two languages ({@code listopad}), the earlier language here decides. */
    private static final List<String> LANGUAGES = List.of(
            ("en de fr es it pt nl pl ru uk cs sk sv da nb nn fi el tr hu ro bg sr hr bs sl mk sq lt lv et is ga cy eu"
                            + " ca gl ar he fa ur hi bn ta te ml mr gu kn pa th vi id ms fil sw af am ka hy az kk uz mn ko ja"
                            + " zh be ky tg tk si km lo my ne ps ku eo lb fo mt")
                    .split(" "));

    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    static final CalendarNames ENGLISH = new CalendarNames(List.of("en"));

    /** Made when the first date comes that is not in English: it takes a while. */
    static final Supplier<CalendarNames> ALL = () -> Foreign.NAMES;

    private final TreeMap<String, Integer> months = new TreeMap<>();
    private final TreeMap<String, DayOfWeek> weekdays = new TreeMap<>();

    private CalendarNames(List<String> languages) {
        languages.stream().map(Locale::forLanguageTag).forEach(this::add);
    }

    OptionalInt month(String folded) {
        Integer month = months.get(folded);
        return month == null ? CalendarWords.ofStem(months, folded) : OptionalInt.of(month);
    }

    /** With its whole name, or the usual short one. */
    boolean isMonth(String folded) {
        return months.containsKey(folded);
    }

    boolean isWeekdayInFull(String folded) {
        return weekdays.containsKey(folded);
    }

    /** Also by its beginning: "Thurs", "merc". */
    Optional<DayOfWeek> weekday(String folded) {
        return Optional.ofNullable(weekdays.get(folded))
                .or(() -> Optional.ofNullable(weekdays.ceilingEntry(folded))
                        .filter(next -> folded.length() > 2 && next.getKey().startsWith(folded))
                        .map(Map.Entry::getValue));
    }

    private void add(Locale language) {
        for (TextStyle style : STYLES) {
            for (Month month : Month.values()) {
                words(month.getDisplayName(style, language))
                        .forEach(word -> months.putIfAbsent(word, month.getValue()));
            }
            for (DayOfWeek day : DayOfWeek.values()) {
                words(day.getDisplayName(style, language)).forEach(word -> weekdays.putIfAbsent(word, day));
            }
        }
    }

    /** Names of one word alone: of others ("tháng 1") a part would say too little. */
    private static Stream<String> words(String name) {
        String folded = CalendarWords.fold(name.replace(".", "").strip());
        return folded.chars()
                                .allMatch(each -> Character.isLetter(each)
                                        || Character.getType(each) == Character.COMBINING_SPACING_MARK)
                        && folded.length() > 0
                ? Stream.of(folded)
                : Stream.empty();
    }

    private static final class Foreign {
        static final CalendarNames NAMES = new CalendarNames(LANGUAGES);
    }
}
