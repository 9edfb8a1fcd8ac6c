package newsloom.model.watch;

import java.time.Instant;
import newsloom.model.ArticleKey;

/**
 * That a voice counts for a watch: an article that matches and is fresh, and no copy.
 *
 * @param at when it arrived
 */
public record Sighting(String watch, ArticleKey article, Instant at) {}
