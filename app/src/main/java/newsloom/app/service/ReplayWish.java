package newsloom.app.service;

import java.util.OptionalDouble;

/**
 * How a folder is to be read.
 *
 * @param speed how many times faster than it happened; empty for as fast as it goes
 * @param alerts whether the watches are told what is news in it
 */
public record ReplayWish(OptionalDouble speed, boolean alerts) {
    /** As fast as it goes, and told to nobody. */
    public static final ReplayWish USUAL = new ReplayWish(OptionalDouble.empty(), false);
}
