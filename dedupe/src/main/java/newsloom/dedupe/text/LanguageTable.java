package newsloom.dedupe.text;

import java.util.List;

/**
 * The few words of a language that say when and who; a language without a table has none and still works.
 *
 * @param plurals whether the English plural rule applies
 * @param weekdays from Monday on, each with its ways of writing
 * @param months from January on, each with its ways of writing
 * @param years words that follow an age, as in {@code 24-year-old}
 * @param old words that end such an age
 * @param aged words before an age
 */
public record LanguageTable(
        boolean plurals,
        List<List<String>> weekdays,
        List<List<String>> months,
        List<String> years,
        List<String> old,
        List<String> aged) {

    public static final LanguageTable NONE =
            new LanguageTable(false, List.of(), List.of(), List.of(), List.of(), List.of());

    public static final LanguageTable ENGLISH = new LanguageTable(
            true,
            List.of(
                    List.of("monday", "mon"),
                    List.of("tuesday", "tues", "tue"),
                    List.of("wednesday", "wed"),
                    List.of("thursday", "thurs", "thur", "thu"),
                    List.of("friday", "fri"),
                    List.of("saturday", "sat"),
                    List.of("sunday", "sun")),
            List.of(
                    List.of("january", "jan"),
                    List.of("february", "feb"),
                    List.of("march", "mar"),
                    List.of("april", "apr"),
                    List.of("may"),
                    List.of("june", "jun"),
                    List.of("july", "jul"),
                    List.of("august", "aug"),
                    List.of("september", "sept", "sep"),
                    List.of("october", "oct"),
                    List.of("november", "nov"),
                    List.of("december", "dec")),
            List.of("year", "yr"),
            List.of("old"),
            List.of("aged", "age"));
}
