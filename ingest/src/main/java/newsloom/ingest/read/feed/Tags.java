package newsloom.ingest.read.feed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.ingest.read.html.HtmlText;
import newsloom.ingest.read.xml.Element;

/** What a feed or an entry is filed under. */
final class Tags {
    private Tags() {}

    static List<String> of(Part part) {
        return part.all(
                        "category",
                        "atom:category",
                        "dc:subject",
                        "itunes:category",
                        "media:category",
                        "itunes:keywords",
                        "keywords")
                .flatMap(Tags::tags)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private static Stream<String> tags(Element element) {
        Optional<String> term = element.attribute("term").or(() -> element.attribute("text"));
        Stream<String> nested = element.children(element.name()).flatMap(Tags::tags);
        return Stream.concat(Stream.of(HtmlText.line(term.orElseGet(element::text))), nested);
    }
}
