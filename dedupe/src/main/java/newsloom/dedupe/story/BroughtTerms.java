package newsloom.dedupe.story;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import newsloom.dedupe.vector.ArticleVector;

/** Finds the names and numbers that an article brings to a story: what no member that is there holds. */
final class BroughtTerms {
    private static final int MOST = 18;
    private static final int IDF_STEPS = 16;

    private BroughtTerms() {}

    /** The rarest first. */
    static int[] of(ArticleVector vector, IntPredicate isHeld) {
        return IntStream.range(0, vector.terms().length)
                .filter(i -> (vector.flags(i) & (ArticleVector.NAME | ArticleVector.NUMBER)) != 0)
                .filter(i -> !isHeld.test(vector.terms()[i]))
                .mapToLong(i -> (long) -Math.round(IDF_STEPS * vector.idf(i)) << Integer.SIZE | vector.terms()[i])
                .sorted()
                .limit(MOST)
                .mapToInt(entry -> (int) entry)
                .toArray();
    }

    /** For few members, each is looked at: a table of what they hold would take more room than it saves time. */
    static boolean isHeld(int term, Iterable<ActiveArticle> members) {
        for (ActiveArticle member : members) {
            if (Arrays.binarySearch(member.vector().terms(), term) >= 0) {
                return true;
            }
        }
        return false;
    }
}
