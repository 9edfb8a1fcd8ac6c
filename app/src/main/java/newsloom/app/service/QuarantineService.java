package newsloom.app.service;

import java.util.List;
import java.util.Optional;
import newsloom.model.quarantine.Quarantined;

/** What lies in quarantine, to be looked at and sent in again, over one connection until it is closed. */
public interface QuarantineService extends OpenService {

    /** The newest first. */
    List<Quarantined> entries(QuarantineQuery query);

    /** The newest of that id. */
    Optional<Quarantined> entry(String id);

    /** Writes an entry back to the topic it came from. */
    Retried retry(String id);

    /** What came of taking a record out of quarantine again. */
    sealed interface Retried {

        /** It was written back, and lies at this place now. */
        record Written(String place) implements Retried {}

        /** It cannot be written back; {@code reason} says why, in a sentence. */
        record Impossible(String reason) implements Retried {}

        /** There is no such entry. */
        record Unknown() implements Retried {}
    }
}
