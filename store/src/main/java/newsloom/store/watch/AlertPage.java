package newsloom.store.watch;

import java.time.Instant;
import java.util.Optional;
import newsloom.model.Checks;

/**
 * Which alerts are to be read, the latest first.
 *
 * @param watch those of this one alone
 * @param isWithSilent whether also those that went to nobody
 * @param since of what arrived from then on
 * @param before behind the alert of this number
 */
public record AlertPage(Optional<String> watch, boolean isWithSilent, Instant since, long before, int limit) {
    private static final int MOST = 1_000;

    public AlertPage {
        Checks.require(limit >= 1 && limit <= MOST, "A page has 1 to " + MOST + " alerts.");
    }

    public static AlertPage latest(Optional<String> watch, boolean isWithSilent, int limit) {
        return new AlertPage(watch, isWithSilent, Instant.MIN, Long.MAX_VALUE, limit);
    }

    public AlertPage since(Instant time) {
        return new AlertPage(watch, isWithSilent, time, before, limit);
    }

    /** The page behind the alert of this number. */
    public AlertPage behind(long number) {
        return new AlertPage(watch, isWithSilent, since, number, limit);
    }
}
