package newsloom.store;

import java.time.Instant;
import newsloom.model.story.StoryUpdate;

/**
 * A story update on its way to rows.
 *
 * @param at when the article or correction that made it arrived at the broker
 */
public record ArrivedUpdate(StoryUpdate update, Instant at) {}
