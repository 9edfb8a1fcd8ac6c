package newsloom.model.watch;

import java.time.Instant;
import java.util.Optional;
import newsloom.model.Checks;

/**
 * That nobody is told of a story for a while.
 *
 * @param until it is over then
 * @param voices it is over when so many independent owners report the story
 * @param author who wanted it
 */
public record Snooze(Optional<Instant> until, Optional<Integer> voices, String author) {
    public Snooze {
        Checks.require(until.isPresent() || voices.isPresent(), "A story is snoozed until something.");
    }

    /** @param at when what would be told arrived */
    public boolean holds(Instant at, int reportedBy) {
        return until.filter(end -> !at.isBefore(end)).isEmpty()
                && voices.filter(many -> reportedBy >= many).isEmpty();
    }
}
