package newsloom.ingest.read.feed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.ingest.read.xml.Element;

/** The files that an entry brings with it. */
final class Enclosures {
    private Enclosures() {}

    static List<Enclosure> of(FeedPart entry, LinkResolver links) {
        Stream<Element> linked = entry.all("link", "atom:link")
                .filter(link -> link.attribute("rel")
                        .filter("enclosure"::equalsIgnoreCase)
                        .isPresent());
        Stream<Element> media = Stream.concat(
                entry.all("media:content"), entry.all("media:group").flatMap(group -> group.children("media:content")));
        return Stream.of(entry.all("enclosure"), linked, media)
                .flatMap(each -> each)
                .flatMap(each -> enclosure(each, links).stream())
                .distinct()
                .toList();
    }

    private static Optional<Enclosure> enclosure(Element element, LinkResolver links) {
        return element.attribute("url")
                .or(() -> element.attribute("href"))
                .flatMap(written -> links.resolve(written, element))
                .map(url -> new Enclosure(
                        url,
                        element.attribute("type").filter(type -> !type.isBlank()),
                        element.attribute("length")
                                .or(() -> element.attribute("filesize"))
                                .filter(length -> !length.isBlank())));
    }
}
