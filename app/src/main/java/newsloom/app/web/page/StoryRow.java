package newsloom.app.web.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsloom.app.web.page.PageTimes.ShownTime;
import newsloom.model.Languages;
import newsloom.model.PublicationDate;
import newsloom.model.story.ArticleHeader;
import newsloom.model.story.StoryHead;

/**
 * A story in a list.
 *
 * @param publishers in the order in which they reported it, the first first
 * @param dots where on its line each of the first articles stands, from 5 to 115
 */
public record StoryRow(
        String id,
        long version,
        String language,
        String languageName,
        String headline,
        List<String> publishers,
        List<String> dots,
        int reports,
        int copies,
        ShownTime first,
        ShownTime last) {
    static final int MOST_SHOWN = 14;
    private static final double FROM = 5;
    private static final double WIDE = 110;

    static StoryRow of(StoryHead head, List<ArticleHeader> articles, PageTimes times) {
        return new StoryRow(
                head.id(),
                head.version(),
                head.language(),
                Languages.ofTag(head.language()).getDisplayLanguage(Locale.ENGLISH),
                head.headline(),
                articles.stream()
                        .map(article -> ShownArticle.of(article, times).publisher())
                        .distinct()
                        .limit(6)
                        .toList(),
                dots(articles),
                head.counts().reports(),
                head.counts().copies(),
                first(head, articles, times),
                last(head, articles, times));
    }

    /** The articles know, other than the head, whether only the day is known. */
    private static ShownTime first(StoryHead head, List<ArticleHeader> articles, PageTimes times) {
        return articles.stream()
                .findFirst()
                .map(article -> times.of(article.published()))
                .orElseGet(() -> head.firstPublishedAt().map(times::of).orElse(ShownTime.NONE));
    }

    private static ShownTime last(StoryHead head, List<ArticleHeader> articles, PageTimes times) {
        return articles.stream()
                .flatMap(article -> article.published().stream())
                .filter(date -> head.lastPublishedAt().filter(date.at()::equals).isPresent())
                .findFirst()
                .map(date -> times.of(Optional.of(date)))
                .orElseGet(() -> head.lastPublishedAt().map(times::of).orElse(ShownTime.NONE));
    }

    public int articles() {
        return reports + copies;
    }

    private static List<String> dots(List<ArticleHeader> articles) {
        List<Instant> dates = articles.stream()
                .flatMap(article -> article.published().map(PublicationDate::at).stream())
                .sorted()
                .toList();
        Optional<Instant> start = dates.stream().findFirst();
        double span = Math.max(
                Duration.ofDays(1).toSeconds(),
                start.map(from -> Duration.between(from, dates.get(dates.size() - 1))
                                .toSeconds())
                        .orElse(0L));
        return dates.stream()
                .map(at -> FROM + WIDE * Duration.between(start.orElse(at), at).toSeconds() / span)
                .map(x -> String.format(Locale.ROOT, "%.1f", x))
                .toList();
    }
}
