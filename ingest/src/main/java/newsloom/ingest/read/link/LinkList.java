package newsloom.ingest.read.link;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The links of a page.
 *
 * @param articles those that look like articles, in the order of the page
 * @param feeds those that the page names as its feeds
 */
public record LinkList(Optional<String> title, Optional<String> language, List<Link> articles, List<Link> feeds) {

    /** @param words of the link, or its title; blank where it has none */
    public record Link(URI address, String words) {}
}
