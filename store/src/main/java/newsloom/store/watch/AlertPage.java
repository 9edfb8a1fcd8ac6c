package newsloom.store.watch;

import java.util.Optional;
import newsloom.model.Checks;

/**
 * Which alerts are to be read, the latest first.
 *
 * @param watch those of this one alone
 * @param isWithSilent whether also those that went to nobody
 * @param before behind the alert of this number
 */
public record AlertPage(Optional<String> watch, boolean isWithSilent, long before, int limit) {
    private static final int MOST = 1_000;

    public AlertPage {
        Checks.require(limit >= 1 && limit <= MOST, "A page has 1 to " + MOST + " alerts.");
    }

    public static AlertPage latest(Optional<String> watch, boolean isWithSilent, int limit) {
        return new AlertPage(watch, isWithSilent, Long.MAX_VALUE, limit);
    }

    /** The page behind the alert of this number. */
    public AlertPage behind(long number) {
        return new AlertPage(watch, isWithSilent, number, limit);
    }
}
