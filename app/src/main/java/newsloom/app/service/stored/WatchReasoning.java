package newsloom.app.service.stored;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import newsloom.app.service.WatchReasons;
import newsloom.app.service.WatchReasons.TriedArticle;
import newsloom.model.ArticleKey;
import newsloom.model.Publishers;
import newsloom.model.story.StoryHead;
import newsloom.model.watch.NewsKind;
import newsloom.model.watch.NumberedAlert;
import newsloom.model.watch.Watch;
import newsloom.query.ParsedQuery;
import newsloom.query.Query;
import newsloom.query.QueryParser;
import newsloom.query.SearchableArticle;
import newsloom.query.StoryConditions;
import newsloom.query.lucene.ArticleAnalyzer;
import newsloom.query.lucene.ArticleMatcher;
import newsloom.query.lucene.QueryTranslator;
import newsloom.store.ArrivedArticle;
import newsloom.store.StoryStore;

/** Finds out why a watch has told of a story, or has not: by what is stored, and by holding the query against it again. */
final class WatchReasoning {
    private static final int MOST_MATCHES = 20;
    private static final int MOST_TRIED = 20;

    private final StoryStore store;
    private final QueryTranslator translator;
    private final ArticleAnalyzer analyzer = new ArticleAnalyzer();
    private final InstantSource clock;

    WatchReasoning(StoryStore store, Publishers publishers, InstantSource clock) {
        this.store = store;
        this.translator = new QueryTranslator(analyzer, publishers);
        this.clock = clock;
    }

    WatchReasons of(Watch watch, StoryHead story) {
        Query query = ((ParsedQuery) QueryParser.parse(watch.query())).query();
        List<NumberedAlert> told = store.watches().told(watch.name(), story.id());
        return new WatchReasons(
                watch,
                story,
                told,
                store.deliveries()
                        .deliveries(told.stream().map(NumberedAlert::number).toList()),
                store.watches().matches(watch.name(), story.id(), MOST_MATCHES),
                tried(query, story),
                Stream.concat(unmet(query, story), toCome(watch, story)).toList());
    }

    private List<TriedArticle> tried(Query query, StoryHead story) {
        List<ArticleKey> members = new ArrayList<>();
        store.members(story.id(), member -> {
            if (members.size() < MOST_TRIED) {
                members.add(new ArticleKey(member.article().language(), member.id()));
            }
        });
        return store.articles(members).stream()
                .map(article -> tried(query, article))
                .toList();
    }

    private TriedArticle tried(Query query, ArrivedArticle article) {
        SearchableArticle searched = SearchableArticle.of(article.article());
        List<String> holds = new ArrayList<>();
        List<String> lacks = new ArrayList<>();
        for (Query part : query.parts()) {
            (matches(part, searched, article) ? holds : lacks).add(part.toString());
        }
        if (lacks.isEmpty() && !matches(query, searched, article)) {
            lacks.add("what " + query + " leaves out");
        }
        return new TriedArticle(article.article().headline(), article.article().id(), holds, lacks);
    }

    private boolean matches(Query query, SearchableArticle searched, ArrivedArticle article) {
        return new ArticleMatcher(analyzer, translator, query).matches(searched, article.at());
    }

    private Stream<String> unmet(Query query, StoryHead story) {
        return StoryConditions.of(query).unmet(story, clock.instant()).stream()
                .map(condition -> "The story is not what " + condition + " asks for: it has "
                        + story.counts().articles() + " articles, "
                        + story.counts().reports() + " reports and "
                        + story.counts().voices() + " independent owners.");
    }

    private static Stream<String> toCome(Watch watch, StoryHead story) {
        int owners = story.counts().voices();
        return watch.rules().spread().stream()
                .filter(wanted -> wanted > owners && watch.rules().tell(NewsKind.SPREAD))
                .limit(1)
                .map(wanted -> "It tells of spread at " + wanted + " independent owners; there are " + owners + ".");
    }
}
