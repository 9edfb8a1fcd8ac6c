package newsloom.ingest.fetch;

import java.net.URI;
import java.util.Optional;

/** Is asked before each request, those after a redirect too, whether it may be made. */
@FunctionalInterface
interface Gate {
    Gate OPEN = address -> Optional.empty();

    Optional<Fetched> refusal(URI address);
}
