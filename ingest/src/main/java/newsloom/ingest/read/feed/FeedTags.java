package newsloom.ingest.read.feed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.ingest.read.html.HtmlText;
import newsloom.ingest.read.xml.Element;

/** What a feed or an entry is filed under. */
final class FeedTags {
    private FeedTags() {}

    static List<String> of(FeedPart part) {
        return part.all(
                        "category",
                        "itunes:keywords",
                        "keywords",
                        "itunes:category",
                        "dc:subject",
                        "atom:category",
                        "media:category")
                .flatMap(FeedTags::tags)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private static Stream<String> tags(Element element) {
        if (element.name().endsWith("keywords")) {
            String words = HtmlText.line(element.text());
            return Stream.of(words.split(words.contains(",") ? "," : " ")).map(String::strip);
        }
        Optional<String> term = element.attribute("label")
                .filter(label -> !label.isBlank())
                .or(() -> element.attribute("term"))
                .or(() -> element.attribute("text"));
        Stream<String> nested = element.children(element.name()).flatMap(FeedTags::tags);
        return Stream.concat(Stream.of(HtmlText.line(term.orElseGet(element::text))), nested);
    }
}
