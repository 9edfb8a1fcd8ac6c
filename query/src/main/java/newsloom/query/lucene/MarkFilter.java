package newsloom.query.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Marks stems and acronyms by what no word begins with, so that nobody finds them who looks for a word. */
final class MarkFilter extends TokenFilter {
    private static final String STEM = "=";
    private static final String ACRONYM = "&";
    private static final String ASKED = "?";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final boolean all;
    private String word = "";

    /**
     * Behind all other filters.
     *
     * @param all also those stems that are the word itself, of which there is nothing to keep
     */
    MarkFilter(TokenStream input, boolean all) {
        super(input);
        this.all = all;
    }

    /** A word as it stands in articles, and its stem there. */
    static List<String> forms(List<String> word, Optional<String> stem) {
        Stream<String> stems = stem.stream().flatMap(found -> Stream.of(STEM + found, found));
        return Stream.concat(word.stream(), stems).distinct().toList();
    }

    static String asked(String word) {
        return ASKED + word;
    }

    static boolean isStem(CharSequence term) {
        return !term.isEmpty() && term.charAt(0) == STEM.charAt(0);
    }

    static String unmarked(String term) {
        return term.substring(STEM.length());
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (input.incrementToken()) {
            String text = term.toString();
            boolean stem = type.type().equals(SpellingFilter.STEM);
            if (stem && !all && text.equals(word)) {
                continue;
            }
            word = stem ? word : text;
            String mark = stem ? STEM : type.type().equals(SpellingFilter.ACRONYM) ? ACRONYM : "";
            if (!mark.isEmpty()) {
                term.setEmpty().append(mark).append(text);
            }
            return true;
        }
        return false;
    }
}
