package newsloom.dedupe.vector;

import java.util.function.IntUnaryOperator;
import newsloom.dedupe.text.Tokens;

/** What stands before the colon of a title, as in {@code Show HN: …}: the articles of one publisher that share it are a series. */
public final class TitleLabel {
    /** Of no series. */
    public static final int NONE = 0;

    private static final int LONGEST = 4;

    private TitleLabel() {}

    /** How many words it has; none where too many stand before the colon. */
    public static int words(Tokens tokens) {
        for (int i = 1; i <= Math.min(LONGEST, tokens.titleCount() - 1); i++) {
            if (tokens.gap(i) == ':') {
                return i;
            }
        }
        return 0;
    }

    /** @param termOf the terms of the title's tokens */
    public static int series(Tokens tokens, String publisher, IntUnaryOperator termOf) {
        int words = words(tokens);
        int hash = publisher.hashCode();
        for (int i = 0; i < words; i++) {
            hash = 31 * hash + termOf.applyAsInt(i);
        }
        return words == 0 || publisher.isEmpty() ? NONE : hash;
    }
}
