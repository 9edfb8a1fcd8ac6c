package newsloom.ingest.read.feed;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.ingest.read.xml.Element;

/** Finds the picture of an entry: a file that it brings with it, or a smaller one that stands for it. */
final class EntryImage {
    private EntryImage() {}

    static Optional<URI> of(FeedPart entry, LinkResolver links, List<Enclosure> enclosures) {
        return of(enclosures)
                .or(() -> media(entry)
                        .flatMap(element -> element.attribute("url").or(() -> element.attribute("href")).stream()
                                .flatMap(written -> links.resolve(written, element).stream()))
                        .filter(LinkResolver::isWeb)
                        .findFirst());
    }

    static Optional<URI> of(List<Enclosure> enclosures) {
        return enclosures.stream()
                .filter(file -> file.type()
                        .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("image/"))
                        .isPresent())
                .map(Enclosure::url)
                .filter(LinkResolver::isWeb)
                .findFirst();
    }

    private static Stream<Element> media(FeedPart entry) {
        Stream<Element> large = Stream.concat(
                        entry.all("media:content"),
                        entry.all("media:group").flatMap(group -> group.children("media:content")))
                .filter(media -> media.attribute("medium")
                        .filter("image"::equalsIgnoreCase)
                        .isPresent());
        return Stream.concat(large, entry.all("media:thumbnail", "itunes:image"));
    }
}
