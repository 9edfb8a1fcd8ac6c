package newsloom.model.watch;

import java.time.Instant;
import java.util.Optional;

/**
 * One notice to a team, or what would have been one.
 *
 * @param step what of the story it tells
 * @param at when what made it arrived
 * @param story where it happened
 * @param silence why it goes to nobody, if it does not
 */
public record Alert(String watch, AlertStep step, Instant at, String story, Optional<Silence> silence, Notice notice) {

    /** The same without what publishers wrote. */
    public Alert forgotten() {
        return new Alert(watch, step, at, story, silence, notice.forgotten());
    }
}
