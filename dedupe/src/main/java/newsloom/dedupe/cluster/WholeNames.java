package newsloom.dedupe.cluster;

import newsloom.dedupe.text.Lexicon;
import newsloom.dedupe.vector.ArticleVector;

/**
 * Says of a word of a name what an article calls the whole: {@code Nikol Pashinyan} for {@code pashinyan}. What stands
 * beside it belongs to it when many of the articles with the word have it there; rather what has few others beside it.
 */
final class WholeNames {
    /** How much rarer the two may be together than one of them alone, in idf: a quarter of its articles have both. */
    private static final float OFTEN = 1.4f;

    private static final int MOST_MORE_WORDS = 2;
    private static final int NONE = -1;

    private final Lexicon lexicon;

    /** How much rarer the nearest word yet is beside the name than anywhere. */
    private float elsewhere;

    WholeNames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** @param spans as in {@link ArticleVector#spans} */
    String of(int term, long[] spans) {
        return of(term, lexicon.written(term), spans);
    }

    /** @param written the term as it is written */
    String of(int term, String written, long[] spans) {
        String name = written;
        int first = term;
        int last = term;
        elsewhere = Float.POSITIVE_INFINITY;
        for (int words = 0; words < MOST_MORE_WORDS; words++) {
            int before = neighbour(first, spans, true);
            int after = neighbour(last, spans, false);
            if (after != NONE) {
                name = name + " " + lexicon.written(after);
                last = after;
            } else if (before != NONE) {
                name = lexicon.written(before) + " " + name;
                first = before;
            } else {
                return name;
            }
            // From now on it must be a word that is seldom elsewhere: Recep is, Minister is not.
            elsewhere = OFTEN;
        }
        return name;
    }

    /** One that is more at home there than the nearest yet. */
    private int neighbour(int term, long[] spans, boolean before) {
        int nearest = NONE;
        for (long span : spans) {
            int first = ArticleVector.firstOfSpan(span);
            int second = ArticleVector.secondOfSpan(span);
            int other = before ? first : second;
            if ((before ? second : first) == term && other != term && lexicon.isMostlyCapital(other)) {
                float together = lexicon.spans().idf(first, second);
                float rarer = together - lexicon.idf(other);
                if (together < lexicon.idf(term) + OFTEN && rarer < elsewhere) {
                    nearest = other;
                    elsewhere = rarer;
                }
            }
        }
        return nearest;
    }
}
