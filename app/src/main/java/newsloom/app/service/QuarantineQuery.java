package newsloom.app.service;

import java.util.Optional;
import newsloom.model.quarantine.QuarantineReason;
import newsloom.model.quarantine.Quarantined;

/**
 * Which entries of the quarantine are wished for.
 *
 * @param place the beginning of where they came from: a topic, or a file
 * @param limit at most so many; 0 for all
 */
public record QuarantineQuery(Optional<QuarantineReason> kind, Optional<String> place, long limit) {

    public boolean wants(Quarantined entry) {
        return kind.map(wished -> wished == entry.kind()).orElse(true)
                && place.map(entry.origin()::startsWith).orElse(true);
    }
}
