package newsloom.store.course;

import java.time.Instant;
import newsloom.model.story.Membership;

/**
 * A member of a story.
 *
 * @param came when what brought it into this story arrived: itself, or what later moved it here
 */
public record PlacedMember(Membership membership, Instant came) {}
