package newsloom.store;

import java.util.Collection;
import java.util.List;

/** What analysts decided, kept for as long as the rows are. */
public interface CorrectionStore {

    /**
     * Keeps corrections and how far their topic has been read, both or neither; each once, for every partition holds all.
     *
     * @throws RowRefusedException when something in a correction cannot be stored; then nothing of this is
     * @return how many are new
     */
    int saveCorrections(Collection<ArrivedCorrection> corrections, Positions positions);

    /** All of them, the latest first. */
    List<StoredCorrection> corrections();
}
