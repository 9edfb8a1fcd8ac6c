package newsloom.ingest.read.feed;

import java.net.URI;
import java.util.Optional;
import newsloom.ingest.read.Addresses;
import newsloom.ingest.read.xml.Element;

/**
 * Resolves what a feed links to.
 *
 * @param document where the feed was found
 */
record LinkResolver(Optional<URI> document) {

    /** Absent for what is no address, or none that may be followed. */
    Optional<URI> resolve(String written, Element at) {
        return Addresses.resolve(base(at), written);
    }

    /** The same, when it is a page of the web. */
    Optional<URI> page(String written, Element at) {
        return resolve(written, at).filter(LinkResolver::isWeb);
    }

    /** What relative addresses within an element mean. */
    Optional<URI> base(Element element) {
        Optional<URI> around = element.parent().isPresent() ? element.parent().flatMap(this::base) : document;
        return element.attribute("xml:base")
                .flatMap(written -> Addresses.resolve(around, written))
                .or(() -> around);
    }

    static boolean isWeb(URI address) {
        return "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
    }
}
