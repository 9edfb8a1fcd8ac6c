package newsloom.fetch.http;

import java.util.Optional;
import newsloom.fetch.Fetched;

/** Says where a body sends its reader on, as some pages do where a server would redirect: asked of each that came. */
@FunctionalInterface
public interface BodyRedirect {
    BodyRedirect NONE = body -> Optional.empty();

    /** An address, perhaps relative to the body's own. */
    Optional<String> target(Fetched.Body body);
}
