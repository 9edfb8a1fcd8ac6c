package newsloom.dedupe;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import newsloom.model.Article;

/** A publisher who prints in one language: what the tests read from. */
public record Newspaper(String name, Locale language) {

    public Newspaper(String name) {
        this(name, Locale.ENGLISH);
    }

    /** @param day such as {@code 2024-03-12}; the article comes out at eight in the morning */
    public Article prints(String day, String id, String title, String text) {
        Instant at = LocalDate.parse(day).atTime(8, 0).toInstant(ZoneOffset.UTC);
        return article(id, title, text, Optional.of(at));
    }

    Article printsUndated(String id, String title, String text) {
        return article(id, title, text, Optional.empty());
    }

    private Article article(String id, String title, String text, Optional<Instant> at) {
        return new Article(id, Optional.empty(), Optional.of(name), Optional.of(title), text, at, language);
    }
}
