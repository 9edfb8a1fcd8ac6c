package newsloom.dedupe.event;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import newsloom.model.Article;

/** What people read of an article; the engine only passes it on. */
record Card(
        String id,
        Optional<URI> url,
        Optional<String> publisher,
        String headline,
        Optional<Instant> publishedAt,
        int words) {

    static Card of(Article article, int words) {
        return new Card(
                article.id(), article.url(), article.publisher(), article.headline(), article.publishedAt(), words);
    }
}
