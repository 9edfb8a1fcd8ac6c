package newsloom.model.watch;

import java.util.List;
import newsloom.model.ArticleKey;
import newsloom.model.Checks;

/**
 * That an article is what a watch asks for.
 *
 * @param isPast whether it was there before the watch asked for it
 * @param words by which it matched, those of the title first, then of the text and the publisher; none where the watch asks
 *     for no words; at most 50
 */
public record ArticleMatch(String watch, ArticleKey article, boolean isPast, List<MatchedWords> words) {
    public static final int MOST_WORDS = 50;

    public ArticleMatch {
        words = List.copyOf(words);
        Checks.require(words.size() <= MOST_WORDS, "A match names at most " + MOST_WORDS + " words.");
    }
}
