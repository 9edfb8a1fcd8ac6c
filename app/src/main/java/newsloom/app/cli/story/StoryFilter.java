package newsloom.app.cli.story;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.model.Languages;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryUpdate;
import newsloom.query.PublisherSites;
import newsloom.query.Query;
import newsloom.query.SearchableArticle;
import newsloom.query.StoryConditions;
import newsloom.query.lucene.ArticleAnalyzer;
import newsloom.query.lucene.ArticleMatcher;
import newsloom.query.lucene.QueryTranslator;
import newsloom.watch.change.StoryChange;

/** Says which changes somebody follows: those of a story of which a query finds an article that is told, or the canonical one. */
final class StoryFilter {
    private final ArticleMatcher articles;
    private final StoryConditions conditions;
    private final Clock clock;

    StoryFilter(Query query, Clock clock) {
        ArticleAnalyzer analyzer = new ArticleAnalyzer();
        this.articles = new ArticleMatcher(analyzer, new QueryTranslator(analyzer, PublisherSites.none()), query);
        this.conditions = StoryConditions.of(query);
        this.clock = clock;
    }

    boolean admits(StoryUpdate update, StoryChange change) {
        Instant now = clock.instant();
        Optional<StoryHead> head = update.heads().stream()
                .filter(each -> each.id().equals(change.story()))
                .findFirst();
        Stream<SearchableArticle> told = update.memberships().stream()
                .filter(member -> member.story().equals(change.story()))
                .map(SearchableArticle::of);
        Stream<SearchableArticle> canonical =
                head.filter(story -> !story.isMerged()).stream().map(StoryFilter::canonical);
        return (conditions.isEmpty()
                        || head.filter(story -> conditions.hold(story, now)).isPresent())
                && Stream.concat(canonical, told).anyMatch(article -> articles.matches(article, now));
    }

    /** As far as its story says. */
    private static SearchableArticle canonical(StoryHead story) {
        return new SearchableArticle(
                Languages.ofTag(story.language()).getLanguage(),
                story.canonical(),
                story.headline(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
