package newsloom.watch.query;

import java.util.List;
import newsloom.model.watch.MatchedWords;

/**
 * That an article is what a watch asks for, and by which of its words.
 *
 * @param watch its name
 * @param words those of the title first, then of the text and the publisher; none where it asks for no words
 */
public record WatchMatch(String watch, List<MatchedWords> words) {
    public WatchMatch {
        words = List.copyOf(words);
    }
}
