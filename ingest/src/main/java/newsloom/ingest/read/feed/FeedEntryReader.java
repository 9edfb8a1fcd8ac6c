package newsloom.ingest.read.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.ingest.read.date.DateReader;
import newsloom.ingest.read.date.DayOrder;
import newsloom.ingest.read.xml.Element;
import newsloom.model.DateOrigin;
import newsloom.model.PublicationDate;

/** Reads one entry of a feed, whatever its format. */
record FeedEntryReader(FeedTexts texts, LinkResolver links, List<Person> feedAuthors, DayOrder order) {

    FeedEntry read(Element element) {
        FeedPart entry = new FeedPart(element);
        Optional<String> published = published(entry);
        Optional<String> id = id(entry);
        List<Enclosure> enclosures = Enclosures.of(entry, links);
        Optional<FeedLink> link = new LinkChoice(entry, links).best();
        return new FeedEntry(
                id,
                title(entry),
                link.flatMap(FeedLink::address).or(() -> permanent(entry, id)),
                link.map(FeedLink::written),
                summary(entry),
                contents(entry),
                authors(entry),
                published,
                published.flatMap(this::date),
                entry.text("updated", "modified", "dcterms:modified", "atom:updated")
                        .flatMap(this::date),
                publisher(entry),
                FeedTags.of(entry),
                enclosures,
                EntryImage.of(entry, links, enclosures),
                language(entry));
    }

    private static Optional<String> language(FeedPart entry) {
        return entry.text("dc:language", "language")
                .or(() -> entry.all("content", "title", "summary")
                        .flatMap(part -> part.attribute("xml:lang").stream())
                        .findFirst())
                .or(() -> entry.element().attribute("xml:lang"));
    }

    private Optional<String> title(FeedPart entry) {
        return entry.first("title", "dc:title", "atom:title", "media:title")
                .or(() -> entry.first("media:group").flatMap(group -> new FeedPart(group).first("media:title")))
                .flatMap(texts::line);
    }

    private Optional<String> id(FeedPart entry) {
        return entry.first("id", "guid", "atom:id")
                .map(texts::id)
                .or(() -> entry.element().attribute("rdf:about"))
                .or(() -> entry.text("dc:identifier"));
    }

    private Optional<URI> permanent(FeedPart entry, Optional<String> id) {
        boolean permanent = entry.first("guid")
                .flatMap(guid -> guid.attribute("ispermalink"))
                .map(said -> !said.strip().equalsIgnoreCase("false"))
                .orElse(true);
        return id.filter(written -> permanent && written.matches("(?i)https?://.*"))
                .flatMap(written -> links.page(written, entry.element()));
    }

    private Optional<EntryContent> summary(FeedPart entry) {
        return entry.first(
                        "description",
                        "summary",
                        "abstract",
                        "atom:summary",
                        "dc:description",
                        "itunes:summary",
                        "media:description")
                .or(() -> entry.first("media:group").flatMap(group -> new FeedPart(group).first("media:description")))
                .flatMap(texts::content);
    }

    private List<EntryContent> contents(FeedPart entry) {
        return entry.all("content", "content:encoded", "xhtml:body", "body", "atom:content", "fullitem")
                .flatMap(each -> texts.content(each).stream())
                .toList();
    }

    private List<Person> authors(FeedPart entry) {
        List<Person> own = PersonReader.of(
                entry,
                "author",
                "dc:creator",
                "atom:author",
                "dc:author",
                "itunes:author",
                "creator",
                "dc:contributor");
        return Stream.concat(
                        Stream.of(own),
                        entry.first("source").map(source -> PersonReader.of(new FeedPart(source), "author")).stream())
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(feedAuthors);
    }

    private Optional<PublicationDate> date(String written) {
        return DateReader.read(written, DateOrigin.FEED, order);
    }

    static Optional<String> published(FeedPart entry) {
        return entry.text(
                        "pubdate",
                        "published",
                        "issued",
                        "dc:date",
                        "dcterms:issued",
                        "dcterms:created",
                        "created",
                        "atom:published",
                        "date")
                .or(() -> entry.element().attribute("lastmod"));
    }

    private Optional<String> publisher(FeedPart entry) {
        return entry.first("source")
                .flatMap(source -> new FeedPart(source)
                        .first("title")
                        .flatMap(texts::line)
                        .or(() -> Stream.of(source)
                                .filter(each -> !each.hasChildren())
                                .findFirst()
                                .flatMap(texts::line)));
    }
}
