package newsloom.model.watch;

import java.time.Instant;
import java.util.Optional;
import newsloom.model.ArticleKey;

/**
 * That a voice counts for a watch: an article that matches and is fresh, and no copy.
 *
 * @param at when it arrived
 * @param source what the feed or site that it was read from calls itself, without case and accents
 */
public record Sighting(String watch, ArticleKey article, Instant at, Optional<String> source) {}
