package newsloom.model.watch;

import java.time.Instant;
import java.util.Optional;

/** When an alert goes out, and why not at once, if it does not. */
public record Due(Instant at, Optional<Fold> fold) {

    public static Due atOnce(Instant now) {
        return new Due(now, Optional.empty());
    }
}
