package newsloom.model.watch;

import java.time.Instant;
import java.util.Optional;
import newsloom.model.Checks;

/**
 * One notice to a team, or what would have been one.
 *
 * @param step what of this kind it is, so that nothing is told twice: the number of owners, the article
 * @param at when what made it arrived
 * @param story where it happened
 * @param silence why it goes to nobody, if it does not
 */
public record Alert(
        String watch, NewsKind kind, String step, Instant at, String story, Optional<Silence> silence, Notice notice) {
    public Alert {
        Checks.notBlank(step, "The step of an alert");
    }

    public AlertStep key() {
        return new AlertStep(kind, step);
    }

    /** The same without what publishers wrote. */
    public Alert forgotten() {
        return new Alert(watch, kind, step, at, story, silence, notice.forgotten());
    }
}
