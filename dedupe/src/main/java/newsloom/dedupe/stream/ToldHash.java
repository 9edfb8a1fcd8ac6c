package newsloom.dedupe.stream;

import java.util.Objects;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryUpdate;

/**
 * The running hash of all that a task has told: of two engines that read one log, those that group it alike have the same.
 * It is the same on every machine, so no hash of an enum or a record is in it.
 */
public final class ToldHash {
    private static final long MIX = 0xFF51AFD7ED558CCDL;

    private ToldHash() {}

    /** That which follows when this is told; an empty update changes nothing. */
    public static long after(long told, StoryUpdate update) {
        long hash = told;
        for (Membership membership : update.memberships()) {
            hash = mix(hash, of(membership));
        }
        for (StoryHead head : update.heads()) {
            hash = mix(hash, of(head));
        }
        return hash;
    }

    private static long of(Membership member) {
        return Objects.hash(
                member.key(),
                member.story(),
                member.cause().name(),
                member.from(),
                member.newVoice(),
                member.copyOf(),
                member.score(),
                member.evidence().size());
    }

    private static long of(StoryHead head) {
        return Objects.hash(
                head.id(),
                head.headline(),
                head.canonical(),
                head.origin(),
                head.counts().articles(),
                head.counts().copies(),
                head.counts().voices(),
                head.mergedInto());
    }

    private static long mix(long before, long hash) {
        long mixed = (before ^ hash) * MIX;
        return mixed ^ mixed >>> 33;
    }
}
