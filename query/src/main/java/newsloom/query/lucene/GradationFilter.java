package newsloom.query.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/** Ends Finnish stems in the weak grade of their consonants, in which half of their cases stand (Helsinki, Helsingin). */
final class GradationFilter extends TokenFilter {
    private static final Map<String, String> WEAK =
            Map.of("nk", "ng", "mp", "mm", "nt", "nn", "lt", "ll", "rt", "rr", "kk", "k", "pp", "p", "tt", "t");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

    GradationFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        boolean found = input.incrementToken();
        if (found && !keyword.isKeyword() && term.length() > 2) {
            int end = term.length() - 2;
            Optional.ofNullable(WEAK.get(term.subSequence(end, end + 2).toString()))
                    .ifPresent(weak -> term.setLength(end).append(weak));
        }
        return found;
    }
}
