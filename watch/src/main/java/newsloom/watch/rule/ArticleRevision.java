package newsloom.watch.rule;

import java.util.List;
import newsloom.model.Article;
import newsloom.model.watch.ArticleMatch;
import newsloom.model.watch.MatchedWords;

/**
 * What an article said before it was revised.
 *
 * @param matches of the watches with that
 */
record ArticleRevision(Article before, List<ArticleMatch> matches) {
    ArticleRevision {
        matches = List.copyOf(matches);
    }

    /** By which it matched a watch; none where it did not. */
    List<MatchedWords> words(String watch) {
        return matches.stream()
                .filter(match -> match.watch().equals(watch))
                .flatMap(match -> match.words().stream())
                .toList();
    }
}
