package newsloom.query.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Marks stems and acronyms by what no word begins with, so that nobody finds them who looks for a word. */
final class MarkFilter extends TokenFilter {
    private static final String MARK = "=";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final String language;

    MarkFilter(TokenStream input, String language) {
        super(input);
        this.language = language;
    }

    /** Whether a term is the stem of a word of that language. */
    static boolean isStem(String term, String language) {
        return term.startsWith(MARK + language + ":");
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (type.type().equals(SpellingFilter.STEM)) {
            mark(MARK + language + ":");
        } else if (type.type().equals(SpellingFilter.ACRONYM)) {
            mark(MARK);
        }
        return true;
    }

    private void mark(String mark) {
        String word = term.toString();
        term.setEmpty().append(mark).append(word);
    }
}
