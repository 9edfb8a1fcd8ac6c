package newsloom.dedupe.parameter;

import java.math.BigDecimal;

/**
 * Which values a {@link Parameter} can have: beyond, the engine would fail, or silently do something else than is meant.
 *
 * @param whole whether fractions mean nothing
 */
public record ParameterRange(double least, double most, boolean whole) {
    /** Far beyond what the strongest evidence is worth, so that a bar can be one that nothing, or everything, passes. */
    static final ParameterRange LOG_ODDS = real(-1_000, 1_000);

    static final ParameterRange SHARE = real(0, 1);

    static ParameterRange whole(int least, int most) {
        return new ParameterRange(least, most, true);
    }

    static ParameterRange real(double least, double most) {
        return new ParameterRange(least, most, false);
    }

    boolean holds(double value) {
        return value >= least && value <= most && (!whole || value == Math.rint(value));
    }

    /** As a person writes the number. */
    public static String plain(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }

    /** Such as {@code 0 to 1}. */
    @Override
    public String toString() {
        return plain(least) + " to " + plain(most);
    }
}
