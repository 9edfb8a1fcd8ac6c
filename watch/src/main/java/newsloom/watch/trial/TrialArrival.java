package newsloom.watch.trial;

import java.time.Instant;
import java.util.List;
import newsloom.model.story.Membership;

/**
 * An article that came to a story, as a trial of a watch looks at it.
 *
 * @param arrived when it came at all
 * @param since when it came to the story that it is in
 * @param isMatch whether the watch asks for it
 * @param corrections when something that matters was changed in it
 */
public record TrialArrival(
        Membership member, Instant arrived, Instant since, boolean isMatch, List<Instant> corrections) {
    public TrialArrival {
        corrections = List.copyOf(corrections);
    }

    /** Whether it was in another story when it came. */
    boolean hasMoved() {
        return member.wasElsewhere() && since.isAfter(arrived);
    }

    boolean isReport() {
        return member.copyOf().isEmpty();
    }

    /** In which story it was when it came. */
    String first() {
        return hasMoved() ? member.from().orElseThrow() : member.story();
    }
}
