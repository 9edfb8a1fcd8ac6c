package newsloom.store;

import java.time.Instant;
import java.util.Comparator;
import newsloom.model.Correction;

/**
 * A correction on its way to its row, and what is read of it there.
 *
 * @param at when it arrived at the broker: what came before it was there when the engine obeyed it
 * @param offset where it lies in its partition; of two that arrived at one moment the later one came later
 */
public record ArrivedCorrection(Correction correction, Instant at, long offset) {
    /** In the order of their arrival, and of their making where they came together. */
    public static final Comparator<ArrivedCorrection> FIRST_FIRST = Comparator.comparing(ArrivedCorrection::at)
            .thenComparing(ArrivedCorrection::offset)
            .thenComparing(ArrivedCorrection::correction, Correction.LATEST_FIRST.reversed());
}
