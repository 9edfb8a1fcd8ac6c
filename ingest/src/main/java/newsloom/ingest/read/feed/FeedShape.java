package newsloom.ingest.read.feed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import newsloom.ingest.read.xml.Element;

/**
 * Where in a tree the feed is.
 *
 * @param root the element that names the format
 * @param channel the one that holds what is said of the feed itself
 */
record FeedShape(String format, Element root, Element channel, List<Element> entries) {
    private static final Set<String> ROOTS = Set.of("rss", "rdf:rdf", "rdf", "feed", "channel");

    /** Junk may stand before the feed, and around it. */
    static Optional<FeedShape> find(Element tree) {
        return Stream.concat(Stream.of(tree), tree.children())
                .filter(each -> ROOTS.contains(each.name()))
                .findFirst()
                .map(FeedShape::of);
    }

    private static FeedShape of(Element root) {
        Element channel = root.child("channel").orElse(root);
        return new FeedShape(FeedFormat.of(root), root, channel, entries(root));
    }

    boolean isAtom() {
        return root.name().equals("feed");
    }

    /** RDF and Atom have entries by the feed's author where they do not say otherwise; RSS says nothing of it. */
    <T> List<T> inherited(List<T> authors) {
        return root.name().equals("rss") || root.name().equals("channel") ? List.of() : authors;
    }

    private static List<Element> entries(Element root) {
        String name = root.name().equals("feed") ? "entry" : "item";
        List<Element> entries =
                root.all().filter(each -> each.name().equals(name)).toList();
        return entries.isEmpty()
                ? root.all()
                        .filter(each ->
                                each.name().equals("item") || each.name().equals("entry"))
                        .toList()
                : entries;
    }
}
