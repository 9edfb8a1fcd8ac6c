package newsloom.store;

import java.util.Optional;
import newsloom.model.Correction;

/**
 * A correction, and whether it holds.
 *
 * @param takenBackBy the id of the undo by which it does not, if it does not
 */
public record StoredCorrection(ArrivedCorrection arrived, Optional<String> takenBackBy) {

    public Correction correction() {
        return arrived.correction();
    }
}
