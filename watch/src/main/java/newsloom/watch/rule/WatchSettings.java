package newsloom.watch.rule;

import java.time.Duration;
import newsloom.model.Publishers;

/**
 * How watches are told.
 *
 * @param fresh how old an article may be when it arrives and still be news; 48 h by default
 * @param publishers whose sites are whose
 */
public record WatchSettings(Duration fresh, Publishers publishers) {

    /** The defaults, with these. */
    public static WatchSettings of(Publishers publishers) {
        return new WatchSettings(Duration.ofDays(2), publishers);
    }
}
