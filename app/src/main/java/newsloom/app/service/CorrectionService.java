package newsloom.app.service;

import java.util.List;
import newsloom.model.Correction;

/** Has analysts' corrections made, over one connection until it is closed. */
public interface CorrectionService extends OpenService {

    /** Every correction that was ever made. */
    List<Correction> all();

    /**
     * Makes a correction; returns when the stories it changes are stored, or when that takes too long.
     *
     * @return whether all of them are
     */
    boolean make(Correction correction);
}
