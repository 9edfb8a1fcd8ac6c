package newsloom.query.lucene;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Writes what is asked for beside the words that are it, and leaves the stems out: nobody asks for them then. */
final class AskedFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Supplier<CharArrayMap<Set<String>>> current;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> here = new HashSet<>();
    private CharArrayMap<Set<String>> asked = CharArrayMap.emptyMap();

    /** @param current what is asked for, by the terms that are it, when a text begins */
    AskedFilter(TokenStream input, Supplier<CharArrayMap<Set<String>>> current) {
        super(input);
        this.current = current;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        asked = current.get();
        waiting.clear();
        here.clear();
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (waiting.isEmpty()) {
            if (!input.incrementToken()) {
                return false;
            }
            look();
            if (!MarkFilter.isStem(term)) {
                return true;
            }
        }
        term.setEmpty().append(waiting.remove());
        increment.setPositionIncrement(0); // where its word stands
        return true;
    }

    private void look() {
        if (increment.getPositionIncrement() > 0) {
            here.clear();
        }
        Set<String> found = asked.get(term.buffer(), 0, term.length());
        if (found != null) {
            found.stream().filter(here::add).forEach(waiting::add);
        }
    }
}
