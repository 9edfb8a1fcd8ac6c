package newsloom.ingest.read.date;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The words that dates are made of, in all languages that Java knows the calendar in. */
public final class CalendarWords {
    private static final Set<String> FILLERS =
            Set.of(("t at on of the st nd rd th er ere eme o a um uhr h kl klo den der dem"
                            + " le la les el de del di do da das dia as il alle ore och dne dnia om van ob v"
                            + " u w i г года р року в date posted published updated 年 月 日 号 號 년 월 일 ngay thang nam ора")
                    .split(" "));

    /** The one name of a month in English that is a weekday elsewhere: in French, Spanish and Italian. */
    private static final String TUESDAY = "mar";

    private static final int SHORTEST_STEM = 3;
    private static final int SHORTEST_WEEKDAY = 5;

    private CalendarWords() {}

    /** 1 to 12. Also the beginning of a month's name, where all that begin so are the same month. */
    static OptionalInt month(String word) {
        String folded = fold(word);
        OptionalInt english = CalendarNames.ENGLISH.month(folded);
        return english.isPresent() ? english : CalendarNames.ALL.get().month(folded);
    }

    static Optional<DayOfWeek> weekday(String word) {
        String folded = fold(word);
        if (CalendarNames.ENGLISH.isMonth(folded)) {
            return Optional.of(DayOfWeek.TUESDAY).filter(day -> folded.equals(TUESDAY));
        }
        return CalendarNames.ENGLISH
                .weekday(folded)
                .or(() -> CalendarNames.ALL.get().weekday(folded));
    }

    /** No abbreviation, which may be somebody's name. */
    public static boolean isWholeWeekday(String word) {
        String folded = fold(word);
        return folded.length() >= SHORTEST_WEEKDAY
                && (CalendarNames.ENGLISH.isWeekdayInFull(folded)
                        || CalendarNames.ALL.get().isWeekdayInFull(folded));
    }

    /** Most words in dates: no other language has to be asked. */
    static boolean isEnglishWeekday(String word) {
        return CalendarNames.ENGLISH.isWeekdayInFull(fold(word));
    }

    static boolean isFiller(String word) {
        return FILLERS.contains(fold(word));
    }

    /** Without case and accents: many a feed writes {@code aout} and {@code MAERZ}. */
    static String fold(String word) {
        if (word.chars().allMatch(each -> each < 0x80)) {
            return word.toLowerCase(Locale.ROOT);
        }
        String lower = word.toLowerCase(Locale.ROOT).replace('ς', 'σ').replace('ı', 'i');
        return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    /** The one month that all names with this beginning mean. */
    static OptionalInt ofStem(NavigableMap<String, Integer> months, String stem) {
        if (stem.codePointCount(0, stem.length()) < SHORTEST_STEM) {
            return OptionalInt.empty();
        }
        Map<String, Integer> beginning = months.subMap(stem, stem + Character.MAX_VALUE);
        return beginning.values().stream().distinct().count() == 1
                ? OptionalInt.of(beginning.values().iterator().next())
                : OptionalInt.empty();
    }
}
