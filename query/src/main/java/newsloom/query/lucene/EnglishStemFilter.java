package newsloom.query.lucene;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ConditionalTokenFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Krovetz's stemmer for English, and the plurals that it takes for words of their own (talks); but not short ones (news). */
final class EnglishStemFilter extends ConditionalTokenFilter {
    private static final int SHORTEST_PLURAL = 5;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    EnglishStemFilter(TokenStream input) {
        super(new KStemFilter(input), EnglishMinimalStemFilter::new);
    }

    @Override
    protected boolean shouldFilter() {
        return term.length() >= SHORTEST_PLURAL;
    }
}
