package newsloom.ingest.read.feed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import newsloom.ingest.read.xml.Element;

/** Which of a feed's or an entry's links leads to what it is about. */
record LinkChoice(FeedPart part, LinkResolver links) {
    private static final Set<String> PAGES = Set.of("", "text/html", "application/xhtml+xml");

    /** The first address of the web, or else what stands in its place. */
    Optional<FeedLink> best() {
        List<FeedLink> candidates = candidates().toList();
        return candidates.stream()
                .filter(link -> link.address().isPresent())
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    private Stream<FeedLink> candidates() {
        return Stream.of(
                        hrefs("link", link -> rel(link).equals("alternate") && isPage(link)),
                        texts(),
                        hrefs("link", link -> rel(link).isEmpty() && isPage(link)),
                        hrefs("link", LinkChoice::isAlternate),
                        hrefs("atom:link", LinkChoice::isAlternate),
                        own().stream())
                .flatMap(each -> each);
    }

    private Optional<FeedLink> own() {
        return part.element().attribute("href").map(written -> link(written, part.element()));
    }

    private Stream<FeedLink> texts() {
        return part.all("link")
                .filter(link -> link.attribute("href").isEmpty())
                .map(link -> link(link.text().strip(), link))
                .filter(link -> !link.written().isEmpty());
    }

    private Stream<FeedLink> hrefs(String name, Predicate<Element> wanted) {
        return part.all(name)
                .filter(wanted)
                .flatMap(link -> link.attribute("href").map(written -> link(written, link)).stream());
    }

    private FeedLink link(String written, Element at) {
        return new FeedLink(written, links.page(written, at));
    }

    private static boolean isAlternate(Element link) {
        return Set.of("", "alternate").contains(rel(link));
    }

    /** Also in the long form, an address that ends so. */
    private static String rel(Element link) {
        String rel = link.attribute("rel").orElse("").strip().toLowerCase(Locale.ROOT);
        return rel.endsWith("/alternate") ? "alternate" : rel;
    }

    private static boolean isPage(Element link) {
        return PAGES.contains(link.attribute("type").orElse("").strip().toLowerCase(Locale.ROOT));
    }
}
