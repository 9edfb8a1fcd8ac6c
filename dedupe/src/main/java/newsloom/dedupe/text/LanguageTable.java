package newsloom.dedupe.text;

import java.util.List;

/**
 * The few words of a language that say when, who and where, and those that say little; a language without a table has
 * none and still works.
 *
 * @param inflection how the forms of a word are brought together
 * @param capitals whether weekdays and months are always written with a capital letter
 * @param dotted whether a full stop follows the day of a month, as in {@code 12. März}
 * @param weekdays from Monday on, each with its ways of writing
 * @param months from January on, each with its ways of writing
 * @param monthSigns words that make the number before them a month, as in {@code 5月26日}
 * @param years words right after the number of an age, as in {@code 24-year-old}
 * @param old words that end such an age
 * @param single words that make the number before them an age on their own, as in {@code 24-jährige}
 * @param aged words before an age
 * @param particles letters of an unspaced script that mostly join words: pairs with one of them say nothing
 * @param common words of about every other article
 * @param frequent ordinary words of news, each in about one article of twenty
 * @param places countries, their people and adjectives, capitals and the largest cities, in small letters
 */
public record LanguageTable(
        Inflection inflection,
        boolean capitals,
        boolean dotted,
        List<List<String>> weekdays,
        List<List<String>> months,
        List<String> monthSigns,
        List<String> years,
        List<String> old,
        List<String> single,
        List<String> aged,
        List<String> particles,
        List<String> common,
        List<String> frequent,
        List<String> places) {

    public static final LanguageTable NONE = new LanguageTable(
            Inflection.NONE,
            false,
            false,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
}
