package newsloom.ingest.read.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.ingest.read.date.DateReader;
import newsloom.ingest.read.date.DayOrder;
import newsloom.ingest.read.xml.Element;

/** Reads what a feed says of itself, and its entries. */
final class ChannelReader {
    private final FeedShape shape;
    private final FeedPart channel;
    private final LinkResolver links;
    private final FeedTexts texts;

    ChannelReader(FeedShape shape, Optional<URI> address) {
        this.shape = shape;
        channel = new FeedPart(shape.channel());
        links = new LinkResolver(address);
        texts = new FeedTexts(shape.isAtom(), links);
    }

    Feed read(String encoding, boolean isCut) {
        Optional<FeedLink> link = new LinkChoice(channel, links).best();
        List<Person> authors = PersonReader.of(
                channel,
                "author",
                "managingeditor",
                "dc:creator",
                "dc:author",
                "atom:author",
                "itunes:author",
                "webmaster",
                "itunes:owner");
        // Many feeds lie with a service on another host than the pages they link to.
        LinkResolver within = new LinkResolver(
                links.document().map(found -> link.flatMap(FeedLink::address).orElse(found)));
        FeedEntryReader entries = new FeedEntryReader(
                new FeedTexts(texts.atom(), within), within, shape.inherited(authors), order(link, within));
        return new Feed(
                shape.format(),
                encoding,
                channel.first("id", "guid", "atom:id")
                        .map(texts::id)
                        .or(() -> shape.channel().attribute("rdf:about")),
                line("title", "dc:title", "atom:title", "media:title"),
                link.flatMap(FeedLink::address),
                link.map(FeedLink::written),
                subtitle(),
                language(),
                line("rights", "copyright", "dc:rights"),
                generator(),
                image(),
                Person.together(authors),
                channel.text("pubdate", "published", "issued", "dcterms:issued", "dc:date")
                        .flatMap(DateReader::read),
                updated(),
                FeedTags.of(channel),
                UpdateHints.ttl(channel),
                UpdateHints.skipped(channel),
                shape.entries().stream().map(entries::read).toList(),
                isCut);
    }

    private DayOrder order(Optional<FeedLink> link, LinkResolver within) {
        Stream<String> dates =
                shape.entries().stream().flatMap(entry -> FeedEntryReader.published(new FeedPart(entry)).stream());
        Stream<URI> linked = Stream.concat(
                        link.stream(),
                        shape.entries().stream()
                                .limit(1)
                                .flatMap(entry -> new LinkChoice(new FeedPart(entry), within).best().stream()))
                .flatMap(each -> each.address().stream());
        return DayOrder.of(dates, language(), Stream.concat(links.document().stream(), linked))
                .orElse(DayOrder.USUAL);
    }

    private Optional<String> line(String... names) {
        return channel.first(names).flatMap(texts::line);
    }

    private Optional<String> subtitle() {
        return channel.first(
                        "description",
                        "subtitle",
                        "tagline",
                        "abstract",
                        "dc:description",
                        "itunes:subtitle",
                        "itunes:summary")
                .flatMap(texts::content)
                .map(EntryContent::value);
    }

    private Optional<String> language() {
        return channel.text("language", "dc:language")
                .or(() -> shape.channel().inherited("xml:lang"))
                .map(tag -> tag.strip().replace('_', '-'))
                .filter(tag -> !tag.isEmpty());
    }

    private Optional<String> generator() {
        return line("generator")
                .or(() -> channel.all("admin:generatoragent")
                        .flatMap(agent -> agent.attribute("rdf:resource").stream())
                        .findFirst());
    }

    private Optional<URI> image() {
        return channel.all("image")
                .flatMap(image -> new FeedPart(image).text("url").stream())
                .findFirst()
                .or(() -> new FeedPart(shape.root())
                        .all("image")
                        .flatMap(image -> new FeedPart(image).text("url").stream())
                        .findFirst())
                .or(() -> channel.text("logo", "icon"))
                .or(() -> channel.all("itunes:image", "media:thumbnail", "itunes:link")
                        .flatMap(image -> image.attribute("href").or(() -> image.attribute("url")).stream())
                        .findFirst())
                .flatMap(written -> links.resolve(written, shape.channel()));
    }

    private Optional<java.time.Instant> updated() {
        Element element = shape.channel();
        return channel.text("updated", "lastbuilddate", "modified", "dcterms:modified", "dc:date")
                .or(() -> element.attribute("lastmod"))
                .flatMap(DateReader::read);
    }
}
