package newsloom.query.lucene;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import newsloom.query.lucene.Spelling.Kind;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes each word of a text in all ways in which it may be looked for, at one position; one more copy of it, the only one
 * that is no keyword, is for the stemmer behind.
 */
final class SpellingFilter extends TokenFilter {
    static final String ACRONYM = "<ACRONYM>";
    static final String STEM = "<STEM>";

    private static final String WORD = "<ALPHANUM>";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Predicate<String> stemmed;
    private final boolean asked;
    private final Deque<Spelling> waiting = new ArrayDeque<>();
    private AttributeSource.@Nullable State token;
    private @Nullable Spelling stem;

    private SpellingFilter(TokenStream input, Predicate<String> stemmed, boolean asked) {
        super(input);
        this.stemmed = stemmed;
        this.asked = asked;
    }

    /**
     * Of an article.
     *
     * @param stemmed which words, in lower case, have other forms
     */
    static SpellingFilter ofText(TokenStream input, Predicate<String> stemmed) {
        return new SpellingFilter(input, stemmed, false);
    }

    /** Of a query: what was written in two capitals is meant so. */
    static SpellingFilter ofQuery(TokenStream input) {
        return new SpellingFilter(input, word -> false, true);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (stem != null) {
            write(stem, STEM, false, 0); // where its word stands: no filter behind moves that
            stem = null;
            return true;
        }
        while (waiting.isEmpty()) {
            if (!input.incrementToken()) {
                return false;
            }
            if (!type.type().equals(WORD)) {
                keyword.setKeyword(true);
                return true;
            }
            List<Spelling> spellings = spellings();
            if (spellings.size() == 1 && spellings.get(0).isWritten(term)) {
                return emitAsItIs(spellings.get(0));
            }
            token = captureState();
            waiting.addAll(spellings);
        }
        emit(waiting.remove());
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting.clear();
        stem = null;
    }

    private List<Spelling> spellings() {
        List<Spelling> all = Spelling.of(term.toString());
        if (!asked) {
            return all;
        }
        List<Spelling> acronyms =
                all.stream().filter(each -> each.kind() == Kind.ACRONYM).toList();
        return !acronyms.isEmpty() ? acronyms : all;
    }

    /** So most words are, and to capture a state and restore it takes longer than all else here. */
    private boolean emitAsItIs(Spelling word) {
        keyword.setKeyword(true);
        stem = hasStem(word) ? word : null;
        return true;
    }

    private boolean hasStem(Spelling spelling) {
        return spelling.kind() == Kind.WORD && stemmed.test(spelling.text().toLowerCase(Locale.ROOT));
    }

    private void emit(Spelling spelling) {
        boolean acronym = spelling.kind() == Kind.ACRONYM;
        if (hasStem(spelling)) {
            stem = spelling;
        }
        restoreState(token);
        int start = offset.startOffset() + spelling.start();
        int end = Math.min(offset.endOffset(), start + spelling.length());
        offset.setOffset(Math.min(start, end), end);
        write(spelling, acronym ? ACRONYM : WORD, true, spelling.next() || (asked && acronym) ? 1 : 0);
    }

    private void write(Spelling spelling, String kind, boolean isKeyword, int step) {
        term.setEmpty().append(spelling.text());
        type.setType(kind);
        keyword.setKeyword(isKeyword);
        increment.setPositionIncrement(step);
    }
}
