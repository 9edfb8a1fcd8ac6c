package newsloom.store.watch;

import java.time.Instant;
import newsloom.model.story.Membership;

/**
 * A member of a story.
 *
 * @param arrived when its article arrived as it reads now
 * @param since when it came to the story
 */
public record MemberArrival(Membership member, Instant arrived, Instant since) {}
