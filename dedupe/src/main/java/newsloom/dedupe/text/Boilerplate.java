package newsloom.dedupe.text;

/**
 * Remembers the sentences of every publisher and marks those that stood under several other titles before: cookie
 * notices, login pages, a station's standing text. A table of fixed size, in which the newest sentence wins a place.
 */
public final class Boilerplate {
    private static final int LEAST_WORDS = 4;

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

    public void mark(Tokens tokens, String publisher) {
        int title = hashOfTitle(tokens);
        for (int from = tokens.titleCount(); from < tokens.count(); ) {
            int to = tokens.endOfSentence(from);
            if (to - from >= LEAST_WORDS && isStanding(hash(tokens, from, to, publisher.hashCode()), title)) {
                tokens.mark(from, to);
            }
            from = to;
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

    private boolean isStanding(long sentence, int title) {
        int place = (int) (sentence >>> 33) & (keys.length - 1);
        int key = (int) sentence;
        if (keys[place] != key) {
            keys[place] = key;
            titles[place] = title;
            counts[place] = 0;
        } else if (titles[place] != title) {
            titles[place] = title;
            counts[place] = (byte) Math.min(100, counts[place] + 1);
        }
        return counts[place] >= enough;
    }
}
