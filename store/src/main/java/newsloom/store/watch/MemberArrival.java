package newsloom.store.watch;

import java.time.Instant;
import newsloom.model.story.Membership;

/**
 * A member of a story.
 *
 * @param arrived when its article arrived as it reads now
 */
public record MemberArrival(Membership member, Instant arrived) {}
