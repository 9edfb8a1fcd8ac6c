package newsloom.app.service.stored;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsloom.model.Article;
import newsloom.model.ArticleKey;
import newsloom.model.Publishers;
import newsloom.model.watch.MatchedWords;
import newsloom.query.Query;
import newsloom.query.SearchableArticle;
import newsloom.query.lucene.ArticleAnalyzer;
import newsloom.query.lucene.QueryTranslator;
import newsloom.store.ArrivedArticle;
import newsloom.store.StoryStore;
import newsloom.store.Wording;
import newsloom.watch.change.CorrectedPassage;
import newsloom.watch.change.CorrectedTitle;
import newsloom.watch.query.WatchMatcher;

/** Finds in the wordings that are kept when what a query asks for was corrected. */
final class TriedCorrections {
    private final StoryStore store;
    private final WatchMatcher matcher;

    TriedCorrections(StoryStore store, Publishers publishers, Query query) {
        ArticleAnalyzer analyzer = new ArticleAnalyzer();
        this.store = store;
        this.matcher = new WatchMatcher(analyzer, new QueryTranslator(analyzer, publishers));
        matcher.put(Map.of("tried", query));
    }

    /** @param revised articles that have had other wordings */
    Found of(Collection<ArticleKey> revised) {
        Found found = new Found(new HashMap<>(), new HashMap<>());
        if (!revised.isEmpty()) {
            Map<ArticleKey, ArrivedArticle> before = new HashMap<>();
            for (Wording wording : store.wordings(revised, Instant.EPOCH)) {
                ArrivedArticle now = wording.written();
                ArrivedArticle last = before.put(now.key(), now);
                if (last == null) {
                    found.arrived.put(now.key(), now.at());
                } else if (isCorrection(last, now.article())) {
                    found.corrections
                            .computeIfAbsent(now.key(), first -> new ArrayList<>())
                            .add(now.at());
                }
            }
        }
        return found;
    }

    private boolean isCorrection(ArrivedArticle before, Article now) {
        boolean isMarked = CorrectedTitle.marks(now.headline())
                && !CorrectedTitle.marks(before.article().headline());
        return isMarked
                || CorrectedPassage.of(before.article(), now, words(before)).isPresent();
    }

    private List<MatchedWords> words(ArrivedArticle before) {
        return matcher.match(SearchableArticle.of(before.article()), before.at()).stream()
                .flatMap(match -> match.words().stream())
                .toList();
    }

    /**
     * What is known of articles that were revised.
     *
     * @param arrived when they came, as they read then
     * @param corrections when they were corrected
     */
    record Found(Map<ArticleKey, Instant> arrived, Map<ArticleKey, List<Instant>> corrections) {}
}
