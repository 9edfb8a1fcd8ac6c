package newsloom.dedupe.cluster;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;
import newsloom.dedupe.text.LanguageTable;
import newsloom.dedupe.text.Lexicon;
import newsloom.dedupe.text.Terms;
import newsloom.dedupe.text.Tokens;
import newsloom.dedupe.vector.ArticleVector;
import newsloom.dedupe.vector.TitleLabel;

/** Tells news that two articles share from a notice that they share: by the title's words, or by many names. */
final class CopyCheck {
    private static final int WORDS_PER_NAME = 12;
    private static final int SHORTEST_PART = 3;

    private final Lexicon lexicon;
    private final Terms terms;
    private final float enoughOfTitle;
    private final int enoughNames;
    private final int mostWords;

    CopyCheck(Lexicon lexicon, LanguageTable table, Parameters parameters) {
        this.lexicon = lexicon;
        this.terms = new Terms(lexicon, table.inflection());
        this.enoughOfTitle = parameters.number(Parameter.COPY_TITLE);
        this.enoughNames = parameters.whole(Parameter.COPY_NAMES);
        this.mostWords = 2 * parameters.whole(Parameter.BODY_WORDS);
    }

    /** What a publisher calls itself stands on all its pages, and so does not count. */
    boolean isThere(Tokens tokens, String publisher, ArticleVector other) {
        String itself = publisher.toLowerCase(Locale.ROOT);
        float enough = Math.max(1, Math.min(enoughNames, tokens.count() / WORDS_PER_NAME));
        return !isOtherItem(tokens, publisher, other)
                && ofTitle(tokens, itself, other) / enoughOfTitle + sharedNames(tokens, itself, other) / enough >= 1;
    }

    /** Whether its publisher says under the same label the same of something else, as {@link ArticleVector} tells it. */
    private boolean isOtherItem(Tokens tokens, String publisher, ArticleVector other) {
        int series = TitleLabel.series(tokens, publisher, i -> terms.of(tokens, i));
        if (series == TitleLabel.NONE || series != other.series()) {
            return false;
        }
        int label = TitleLabel.words(tokens);
        long shared = IntStream.range(label, tokens.titleCount())
                .filter(i -> other.ofItem(terms.of(tokens, i)))
                .count();
        return shared < ArticleVector.SAME_ITEM * (tokens.titleCount() - label);
    }

    /** The share of the title's rarity that the other article's vector holds too. */
    private float ofTitle(Tokens tokens, String publisher, ArticleVector other) {
        float all = 0;
        float shared = 0;
        for (int i = 0; i < tokens.titleCount(); i++) {
            int term = terms.of(tokens, i);
            float idf = Math.max(0, lexicon.idf(term));
            all += idf;
            shared += holds(other, term) && !isPartOf(publisher, tokens, i) ? idf : 0;
        }
        return all > 0 ? shared / all : 1;
    }

    private static boolean holds(ArticleVector vector, int term) {
        return Arrays.binarySearch(vector.terms(), term) >= 0;
    }

    private static boolean isPartOf(String publisher, Tokens tokens, int token) {
        return tokens.length(token) >= SHORTEST_PART
                && publisher.contains(tokens.text(token).toLowerCase(Locale.ROOT));
    }

    /** How many names the body shares with the other article: news is full of names, cookie notices and login pages are not. */
    private int sharedNames(Tokens tokens, String publisher, ArticleVector other) {
        boolean[] counted = new boolean[other.terms().length];
        int names = 0;
        int limit = Math.min(tokens.count(), tokens.titleCount() + mostWords);
        for (int i = tokens.titleCount(); i < limit; i++) {
            boolean canBeName = tokens.isCapital(i) || tokens.isUncased(i);
            int at = canBeName ? Arrays.binarySearch(other.terms(), terms.of(tokens, i)) : -1;
            if (at >= 0
                    && !counted[at]
                    && (other.flags(at) & ArticleVector.NAME) != 0
                    && !isPartOf(publisher, tokens, i)) {
                counted[at] = true;
                names++;
            }
        }
        return names;
    }
}
