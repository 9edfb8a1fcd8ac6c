package newsloom.dedupe.text;

import java.util.Arrays;
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
    private static final int TIMES_BITS = 8;

    private final int enough;
    /** Of each sentence its key, the title it last stood under, and how often that was another than before. */
    private final long[] table;

    private long[] sentences = new long[64];
    private int[] ends = new int[64];
    private int count;

    /**
     * @param bits the table has {@code 2^bits} places
     * @param enough after how many other titles a sentence is boilerplate
     */
    public Boilerplate(int bits, int enough) {
        this.enough = enough;
        this.table = new long[1 << bits];
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
        for (int place = 0; place < table.length; place++) {
            if (table[place] != 0) {
                to.number(place);
                to.number(table[place]);
            }
        }
        to.number(END);
    }

    /** Takes all into an empty table. */
    public void read(StateReader from) {
        for (int place = from.integer(); place != END; place = from.integer()) {
            table[place] = from.whole();
        }
    }

    /** Looks at them only when all are hashed: then the processor fetches their places in the table side by side. */
    private int forEachSentence(Tokens tokens, String publisher, LongPredicate standing) {
        hashSentences(tokens, publisher.hashCode());
        int marked = 0;
        int from = tokens.titleCount();
        for (int i = 0; i < count; i++) {
            if (ends[i] - from >= LEAST_WORDS && standing.test(sentences[i])) {
                marked += tokens.mark(from, ends[i]);
            }
            from = ends[i];
        }
        return marked;
    }

    private void hashSentences(Tokens tokens, int seed) {
        count = 0;
        for (int from = tokens.titleCount(); from < tokens.count(); from = ends[count++]) {
            if (count == ends.length) {
                ends = Arrays.copyOf(ends, 2 * count);
                sentences = Arrays.copyOf(sentences, 2 * count);
            }
            ends[count] = tokens.endOfSentence(from);
            sentences[count] = hash(tokens, from, ends[count], seed);
        }
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
        long entry = table[place(sentence)];
        return key(entry) == (int) sentence && times(entry) >= enough;
    }

    private int place(long sentence) {
        return (int) (sentence >>> 33) & (table.length - 1);
    }

    private void remember(long sentence, int title) {
        int place = place(sentence);
        long entry = table[place];
        if (key(entry) != (int) sentence) {
            table[place] = entry((int) sentence, title, 0);
        } else if (title(entry) != title >>> TIMES_BITS) {
            table[place] = entry((int) sentence, title, Math.min(100, times(entry) + 1));
        }
    }

    private static long entry(int key, int title, int times) {
        return (long) key << 32 | ((title >>> TIMES_BITS) & 0xFFFFFFFFL) << TIMES_BITS | times;
    }

    private static int key(long entry) {
        return (int) (entry >>> 32);
    }

    /** The upper 24 bits of it. */
    private static int title(long entry) {
        return (int) entry >>> TIMES_BITS;
    }

    private static int times(long entry) {
        return (int) entry & 0xFF;
    }
}
