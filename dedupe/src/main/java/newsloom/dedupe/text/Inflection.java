package newsloom.dedupe.text;

import java.util.List;

/**
 * How the forms of one word are brought together; a language without any of it compares whole words.
 *
 * @param plurals whether the English plural rule applies
 * @param letters how many letters of a word tell it from others, or 0 for all
 * @param heads what is written in front of a word without a blank, as the Arabic article
 * @param tails endings
 */
public record Inflection(boolean plurals, int letters, List<String> heads, List<String> tails) {
    public static final Inflection NONE = new Inflection(false, 0, List.of(), List.of());
    public static final Inflection ENGLISH = new Inflection(true, 0, List.of(), List.of());
}
