package newsloom.query;

import java.util.Set;

/** Whose sites are whose, for {@code publisher:} and {@code owner:}; read when a query is translated, so that an edit needs no new index. */
public interface PublisherSites {
    /** Of the publisher that is called so; none where nobody knows. */
    Set<String> ofPublisher(String name);

    /** Of all publishers that the owner has. */
    Set<String> ofOwner(String name);

    /** Where nothing is known of them. */
    static PublisherSites none() {
        return new PublisherSites() {
            @Override
            public Set<String> ofPublisher(String name) {
                return Set.of();
            }

            @Override
            public Set<String> ofOwner(String name) {
                return Set.of();
            }
        };
    }
}
