package newsloom.evaluate.report;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newsloom.evaluate.EvaluationRun;
import newsloom.evaluate.LabelledArticle;
import newsloom.model.Article;
import newsloom.model.story.Membership;

/** Shows one article on a page, with what holds it in its story. */
final class ArticleCard {
    private static final int EXCERPT = 300;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private final Map<String, Membership> memberships;

    ArticleCard(EvaluationRun run) {
        this.memberships = run.memberships();
    }

    String of(LabelledArticle labelled) {
        Article article = labelled.article();
        return """
                <article lang="%s" dir="auto"><h4>%s</h4><div class="byline">%s · %s</div>
                <p class="excerpt">%s</p>%s</article>
                """.formatted(
                        Html.text(article.language().toLanguageTag()),
                        headline(article),
                        Html.text(article.publisher().orElse("publisher unknown")),
                        article.publishedAt().map(ArticleCard::date).orElse("undated"),
                        Html.text(excerpt(article.text())),
                        Optional.ofNullable(memberships.get(article.id()))
                                .map(EvidenceList::of)
                                .orElse(""));
    }

    private static String headline(Article article) {
        String words = Html.text(article.headline());
        return article.url()
                .map(url -> "<a href=\"%s\" rel=\"noreferrer\">%s</a>".formatted(Html.text(url.toString()), words))
                .orElse(words);
    }

    /** A day alone stands for midnight sharp. */
    private static String date(Instant time) {
        ZonedDateTime utc = time.atZone(ZoneOffset.UTC);
        return (utc.toLocalTime().equals(LocalTime.MIDNIGHT) ? DAY : MINUTE).format(utc);
    }

    private static String excerpt(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= EXCERPT) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
