package newsloom.watch.trial;

import java.time.Instant;
import newsloom.model.story.Membership;

/**
 * An article that came to a story, as a trial of a watch looks at it.
 *
 * @param isMatch whether the watch asks for it
 */
public record TrialArrival(Membership member, Instant arrived, boolean isMatch) {}
