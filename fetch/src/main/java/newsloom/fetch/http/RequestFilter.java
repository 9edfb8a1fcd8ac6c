package newsloom.fetch.http;

import java.net.URI;
import java.util.Optional;
import newsloom.fetch.Fetched;

/** Is asked before each request, those after a redirect too, whether it may be made: robots.txt, or nobody. */
@FunctionalInterface
public interface RequestFilter {
    RequestFilter OPEN = address -> Optional.empty();

    Optional<Fetched> refusal(URI address);
}
