package newsloom.app.cli.story;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import newsloom.model.Languages;
import newsloom.model.Publishers;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryUpdate;
import newsloom.query.Query;
import newsloom.query.SearchableArticle;
import newsloom.query.StoryConditions;
import newsloom.query.lucene.ArticleAnalyzer;
import newsloom.query.lucene.ArticleMatcher;
import newsloom.query.lucene.QueryTranslator;
import newsloom.watch.change.StoryChange;

/** Says which changes somebody follows: those of a story of which a query finds an article that is told, or the canonical one. */
final class StoryFilter {
    private final ArticleAnalyzer analyzer = new ArticleAnalyzer();
    private final Query query;
    private final Supplier<Publishers> publishers;
    private final StoryConditions conditions;
    private final Clock clock;
    private Publishers known;
    private ArticleMatcher articles;

    /** @param publishers as users say now; a query is translated anew when that has changed */
    StoryFilter(Query query, Supplier<Publishers> publishers, Clock clock) {
        this.query = query;
        this.publishers = publishers;
        this.known = publishers.get();
        this.articles = matcher(known);
        this.conditions = StoryConditions.of(query);
        this.clock = clock;
    }

    boolean admits(StoryUpdate update, StoryChange change) {
        Instant now = clock.instant();
        ArticleMatcher matching = current();
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
                && Stream.concat(canonical, told).anyMatch(article -> matching.matches(article, now));
    }

    private ArticleMatcher current() {
        Publishers now = publishers.get();
        if (now != known) {
            known = now;
            articles = matcher(now);
        }
        return articles;
    }

    private ArticleMatcher matcher(Publishers of) {
        return new ArticleMatcher(analyzer, new QueryTranslator(analyzer, of), query);
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
