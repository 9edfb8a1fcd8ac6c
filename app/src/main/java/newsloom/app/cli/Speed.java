package newsloom.app.cli;

import java.util.Optional;
import java.util.OptionalDouble;

/** How many times faster than it happened. */
record Speed(double times) {

    Speed {
        if (!(times > 0 && Double.isFinite(times))) {
            throw new IllegalArgumentException("The speed must be a number above 0.");
        }
    }

    /** As it was typed. */
    static Speed of(String typed) {
        try {
            return new Speed(Double.parseDouble(typed));
        } catch (NumberFormatException e) {
            return new Speed(Double.NaN);
        }
    }

    static OptionalDouble factor(Optional<Speed> speed) {
        return speed.map(given -> OptionalDouble.of(given.times())).orElseGet(OptionalDouble::empty);
    }
}
