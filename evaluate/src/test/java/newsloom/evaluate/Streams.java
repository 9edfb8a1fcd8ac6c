package newsloom.evaluate;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsloom.model.Article;

/** Small labelled streams by hand. */
public final class Streams {
    private Streams() {}

    /** @param day in 2024, from 1; 0 for an undated one */
    static LabelledArticle labelled(String id, String label, int day) {
        Optional<Instant> date = Optional.of(day)
                .filter(given -> given > 0)
                .map(given -> Instant.parse("2024-01-01T00:00:00Z").plusSeconds(86_400L * given));
        Article article = new Article(
                id,
                Optional.empty(),
                Optional.of("The Paper"),
                Optional.of("Title of " + id),
                "Text of " + id,
                date,
                Locale.ENGLISH);
        return new LabelledArticle(id, article, Optional.of(label).filter(given -> !given.isEmpty()));
    }

    public static LabelledStream stream(String name, LabelledArticle... articles) {
        return new LabelledStream(name, List.of(articles), List.of(), List.of());
    }

    static List<String> ids(LabelledStream stream) {
        return stream.articles().stream().map(each -> each.article().id()).toList();
    }
}
