package newsloom.evaluate;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How far one grouping agrees with another.
 *
 * @param precision the share of what was put together that belongs together
 * @param recall the share of what belongs together that was put together
 */
public record PrecisionRecall(double precision, double recall) {

    /** The harmonic mean of both. */
    @JsonProperty
    public double f1() {
        return precision == 0 || recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
