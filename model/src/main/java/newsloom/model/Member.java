package newsloom.model;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An article as part of a story, with what holds it there.
 *
 * @param title the article's headline
 * @param copyOf the id of the earlier member that it copies
 * @param score the log-odds with which it joined; above 0 it belongs. 0 for an article that is alone
 */
public record Member(
        String id,
        Optional<URI> url,
        Optional<String> publisher,
        String title,
        Optional<Instant> publishedAt,
        Role role,
        Optional<String> copyOf,
        double score,
        List<Evidence> evidence) {

    public Member {
        Checks.notBlank(id, "A member's id");
        Checks.require(role != Role.COPY || copyOf.isPresent(), "A copy must say of which article it is one.");
        evidence = List.copyOf(evidence);
    }
}
