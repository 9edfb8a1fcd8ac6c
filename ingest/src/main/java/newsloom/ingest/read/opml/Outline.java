package newsloom.ingest.read.opml;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * A feed of a list.
 *
 * @param folder the headings above it, {@code a/b}; blank where there are none
 * @param attributes what else the list says of it
 */
public record Outline(URI address, String title, String folder, Map<String, String> attributes) {

    public Outline {
        attributes = Map.copyOf(attributes);
    }

    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name)).filter(value -> !value.isBlank());
    }
}
