package newsloom.watch.rule;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import newsloom.model.story.StoryHead;
import newsloom.model.watch.ArticleMatch;
import newsloom.model.watch.Watch;
import newsloom.query.ParsedQuery;
import newsloom.query.Query;
import newsloom.query.QueryParser;
import newsloom.query.SearchableArticle;
import newsloom.query.StoryConditions;
import newsloom.query.lucene.ArticleAnalyzer;
import newsloom.query.lucene.QueryTranslator;
import newsloom.watch.query.WatchMatch;
import newsloom.watch.query.WatchMatcher;

/** All watches as they are now, ready to be held against what comes. */
final class WatchList {
    private final Map<String, Asking> watches;
    private final WatchMatcher matcher;
    private final Clock clock;

    WatchList(Collection<Watch> watches, ArticleAnalyzer analyzer, QueryTranslator translator, Clock clock) {
        this.watches = watches.stream().collect(Collectors.toMap(Watch::name, Asking::of));
        this.matcher = new WatchMatcher(analyzer, translator);
        this.clock = clock;
        matcher.put(this.watches.values().stream()
                .collect(Collectors.toMap(asking -> asking.watch().name(), Asking::query)));
    }

    /** What was printed of one that was read before. */
    static Query query(String printed) {
        if (QueryParser.parse(printed) instanceof ParsedQuery read) {
            return read.query();
        }
        throw new IllegalStateException("A watch whose query was read before cannot be read: " + printed);
    }

    boolean isEmpty() {
        return watches.isEmpty();
    }

    List<ArticleMatch> match(WatchedArticle article) {
        List<ArticleMatch> matches = new ArrayList<>();
        for (WatchMatch match : matcher.match(SearchableArticle.of(article.article()), article.arrived())) {
            matches.add(new ArticleMatch(
                    match.watch(),
                    article.key(),
                    false,
                    match.words().stream().limit(ArticleMatch.MOST_WORDS).toList()));
        }
        return matches;
    }

    /** The watch of that name, if it asks for such a story; one that is gone since asks for none. */
    Optional<Watch> asking(String name, StoryHead story) {
        return Optional.ofNullable(watches.get(name))
                .filter(asking -> StoryConditions.of(asking.query()).hold(story, clock.instant()))
                .map(Asking::watch);
    }

    /** A watch, and what it asks for. */
    private record Asking(Watch watch, Query query) {
        static Asking of(Watch watch) {
            return new Asking(watch, WatchList.query(watch.query()));
        }
    }
}
