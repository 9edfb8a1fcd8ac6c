package newsloom.query.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Marks stems and acronyms by what no word begins with, so that nobody finds them who looks for a word. */
final class MarkFilter extends TokenFilter {
    private static final String STEM = "=";
    private static final String ACRONYM = "&";

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

    static String stem(String stem) {
        return STEM + stem;
    }

    static boolean isStem(String term) {
        return term.startsWith(STEM);
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
