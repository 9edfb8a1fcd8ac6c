package newsloom.store.course;

import java.time.Instant;
import java.util.Optional;
import newsloom.model.Evidence.AnalystDecision;
import newsloom.model.story.MembershipCause;

/**
 * That articles came to a story from another, or left it for another, together.
 *
 * @param at when what moved them arrived: an article or a correction
 * @param other the story that they came from or went to
 * @param decision the analyst's, where one was the cause
 */
public record StoryMove(
        Instant at,
        Direction direction,
        String other,
        MembershipCause cause,
        Optional<AnalystDecision> decision,
        int articles) {

    /** Which way, as seen from the story. */
    public enum Direction {
        CAME,
        LEFT
    }

    /** Of one article more. */
    public StoryMove andOneMore() {
        return new StoryMove(at, direction, other, cause, decision, articles + 1);
    }
}
