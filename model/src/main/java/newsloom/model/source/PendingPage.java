package newsloom.model.source;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import newsloom.model.Article;

/**
 * A page that is still to be fetched, left by whoever read the entry for whoever polls the page's host: so that a host
 * is asked by one worker, and no page is forgotten.
 *
 * @param article the article as its entry has it: what is written when the page gives nothing better
 * @param hasText whether the article's text is more than its title
 * @param dateAsWritten the date as the entry has it
 * @param seen when the entry was first seen
 * @param source the key of its source
 * @param headers sent with the request; only where the page is on the source's own host
 * @param attempts how often it was tried
 * @param next when to try
 */
public record PendingPage(
        URI page,
        Article article,
        boolean hasText,
        Optional<String> dateAsWritten,
        Instant seen,
        String source,
        Map<String, String> headers,
        int attempts,
        Instant next) {

    public PendingPage {
        headers = Map.copyOf(headers);
    }

    public String key() {
        return SourceKey.ofPage(page, article.id());
    }

    public PendingPage retryAt(Instant then) {
        return new PendingPage(page, article, hasText, dateAsWritten, seen, source, headers, attempts + 1, then);
    }
}
