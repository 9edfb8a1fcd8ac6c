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
}
