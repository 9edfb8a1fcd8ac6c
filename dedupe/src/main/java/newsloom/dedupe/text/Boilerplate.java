package newsloom.dedupe.text;

import java.util.function.LongPredicate;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;

/**
 * Remembers the sentences of every publisher and marks those that stood under several other titles before: cookie
 * notices, login pages, a station's standing text. A table of fixed size, in which the newest sentence wins a place.
 */
public final class Boilerplate {
    private static final int LEAST_WORDS = 4;
    private static final int END = -1;

    private final int enough;
    private final int[] keys;
    private final int[] titles;
    private final byte[] counts;

    /**
     * @param bits the table has {@code 2^bits} places
     * @param enough after how many other titles a sentence is boilerplate
     */
    public Boilerplate(int bits, int enough) {
        this.enough = enough;
        this.keys = new int[1 << bits];
        this.titles = new int[1 << bits];
        this.counts = new byte[1 << bits];
    }

    /** Marks what is known to be boilerplate, and learns nothing: a reprint would make boilerplate of news. */
    public int mark(Tokens tokens, String publisher) {
        return forEachSentence(tokens, publisher, this::isStanding);
    }

    /** Remembers the sentences, and marks those that this use makes boilerplate; says how many words that are new. */
    public int learn(Tokens tokens, String publisher) {
        int title = hashOfTitle(tokens);
        return forEachSentence(tokens, publisher, sentence -> {
            remember(sentence, title);
            return isStanding(sentence);
        });
    }

    /** Only the places that are taken: most are not. */
    public void write(StateWriter to) {
        for (int place = 0; place < keys.length; place++) {
            if ((keys[place] | titles[place] | counts[place]) != 0) {
                to.number(place);
                to.number(keys[place]);
                to.number(titles[place]);
                to.number((int) counts[place]);
            }
        }
        to.number(END);
    }

    /** Takes all into an empty table. */
    public void read(StateReader from) {
        for (int place = from.integer(); place != END; place = from.integer()) {
            keys[place] = from.integer();
            titles[place] = from.integer();
            counts[place] = (byte) from.integer();
        }
    }

    private static int forEachSentence(Tokens tokens, String publisher, LongPredicate standing) {
        int marked = 0;
        for (int from = tokens.titleCount(); from < tokens.count(); ) {
            int to = tokens.endOfSentence(from);
            if (to - from >= LEAST_WORDS && standing.test(hash(tokens, from, to, publisher.hashCode()))) {
                marked += tokens.mark(from, to);
            }
            from = to;
        }
        return marked;
    }

    private static int hashOfTitle(Tokens tokens) {
        return (int) hash(tokens, 0, tokens.titleCount(), 0);
    }

    private static long hash(Tokens tokens, int from, int to, int seed) {
        long hash = 0x9E3779B97F4A7C15L ^ seed;
        for (int i = from; i < to; i++) {
            hash = (hash ^ tokens.foldedHash(i)) * 0xFF51AFD7ED558CCDL;
            hash ^= hash >>> 31;
        }
        return hash;
    }

    private boolean isStanding(long sentence) {
        int place = place(sentence);
        return keys[place] == (int) sentence && counts[place] >= enough;
    }

    private int place(long sentence) {
        return (int) (sentence >>> 33) & (keys.length - 1);
    }

    private void remember(long sentence, int title) {
        int place = place(sentence);
        int key = (int) sentence;
        if (keys[place] != key) {
            keys[place] = key;
            titles[place] = title;
            counts[place] = 0;
        } else if (titles[place] != title) {
            titles[place] = title;
            counts[place] = (byte) Math.min(100, counts[place] + 1);
        }
    }
}
