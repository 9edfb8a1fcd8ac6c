package newsloom.ingest.read.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.ingest.read.Addresses;
import newsloom.ingest.read.PlainText;
import newsloom.ingest.read.date.DateReader;
import newsloom.ingest.read.encoding.DecodedText;
import newsloom.ingest.read.html.HtmlText;
import newsloom.model.DateOrigin;
import newsloom.model.PublicationDate;
import newsloom.model.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON Feed, versions 1.0 and 1.1. */
final class JsonFeedReader {

    FeedReading read(DecodedText decoded, Optional<URI> address) {
        try {
            JsonNode root = Json.MAPPER.readTree(decoded.text());
            return isFeed(root)
                    ? feed(root, decoded.encoding(), address, false)
                    : new FeedReading.NoFeed(
                            "It is JSON, but no feed: it has neither a version of JSON Feed nor items.");
        } catch (JacksonException e) {
            return beginning(decoded.text())
                    .<FeedReading>map(root -> feed(root, decoded.encoding(), address, true))
                    .orElseGet(() -> new FeedReading.NoFeed("It begins like JSON, but is none: " + summary(e) + "."));
        }
    }

    /** Of one that ends in its midst what is whole before; absent where it is broken otherwise, or no item is whole. */
    private static Optional<JsonNode> beginning(String text) {
        ObjectNode root = Json.MAPPER.createObjectNode();
        try (JsonParser parser = Json.MAPPER.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                read(parser, parser.currentName(), root);
            }
        } catch (UnexpectedEndOfInputException e) {
            return Optional.<JsonNode>of(root)
                    .filter(each -> !each.path("items").isEmpty());
        } catch (JacksonException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static void read(JsonParser parser, String field, ObjectNode root) {
        if (parser.nextToken() == JsonToken.START_ARRAY && field.equals("items")) {
            ArrayNode items = root.putArray(field);
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                items.add((JsonNode) parser.readValueAsTree());
            }
        } else {
            root.set(field, (JsonNode) parser.readValueAsTree());
        }
    }

    /** Without where Jackson was, which nobody can look up. */
    private static String summary(JacksonException e) {
        return e.getOriginalMessage().replaceFirst("(?s)\\s*[(:\\n].*", "");
    }

    private static boolean isFeed(JsonNode root) {
        return root.path("items").isArray() || root.path("version").asString("").contains("jsonfeed");
    }

    private static Feed feed(JsonNode root, String encoding, Optional<URI> address, boolean isCut) {
        return new Feed(
                text(root, "version")
                        .filter(version -> version.contains("1.1"))
                        .map(version -> "json11")
                        .orElse("json10"),
                encoding,
                text(root, "feed_url"),
                text(root, "title").map(PlainText::oneLine),
                link(root, "home_page_url", address).filter(LinkResolver::isWeb),
                text(root, "home_page_url"),
                text(root, "description"),
                text(root, "language"),
                Optional.empty(),
                Optional.empty(),
                link(root, "icon", address).or(() -> link(root, "favicon", address)),
                Person.together(authors(root)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                root.path("items")
                        .valueStream()
                        .filter(JsonNode::isObject)
                        .map(item -> entry(item, address, authors(root)))
                        .toList(),
                isCut);
    }

    private static FeedEntry entry(JsonNode item, Optional<URI> address, List<Person> feedAuthors) {
        Optional<String> published = text(item, "date_published");
        List<Person> authors = authors(item);
        List<Enclosure> enclosures = enclosures(item, address);
        return new FeedEntry(
                text(item, "id"),
                text(item, "title").map(PlainText::oneLine),
                link(item, "url", address)
                        .or(() -> link(item, "external_url", address))
                        .filter(LinkResolver::isWeb),
                text(item, "url"),
                text(item, "summary").map(summary -> new EntryContent(summary, "text/plain")),
                contents(item, address),
                authors.isEmpty() ? feedAuthors : authors,
                published,
                published.flatMap(JsonFeedReader::date),
                text(item, "date_modified").flatMap(JsonFeedReader::date),
                Optional.empty(),
                item.path("tags")
                        .valueStream()
                        .map(tag -> tag.asString(""))
                        .filter(tag -> !tag.isEmpty())
                        .toList(),
                enclosures,
                link(item, "image", address)
                        .or(() -> link(item, "banner_image", address))
                        .filter(LinkResolver::isWeb)
                        .or(() -> EntryImage.of(enclosures)),
                text(item, "language"));
    }

    private static Optional<PublicationDate> date(String written) {
        return DateReader.read(written, DateOrigin.FEED);
    }

    private static List<EntryContent> contents(JsonNode item, Optional<URI> address) {
        Optional<EntryContent> html = text(item, "content_html").map(written -> FeedTexts.html(written, address));
        Optional<EntryContent> plain =
                text(item, "content_text").map(written -> new EntryContent(PlainText.clean(written), "text/plain"));
        return Stream.of(html, plain).flatMap(Optional::stream).toList();
    }

    /** Version 1.0 has one author, version 1.1 a list. */
    private static List<Person> authors(JsonNode node) {
        return Stream.concat(node.path("authors").valueStream(), Stream.of(node.path("author"), node.path("authors")))
                .flatMap(each -> (each.isString() ? Optional.of(each.asString()) : text(each, "name")).stream())
                .map(HtmlText::line)
                .filter(name -> !name.isEmpty())
                .distinct()
                .map(name -> new Person(name, Optional.of(name), Optional.empty()))
                .toList();
    }

    private static List<Enclosure> enclosures(JsonNode item, Optional<URI> address) {
        return item.path("attachments")
                .valueStream()
                .flatMap(each -> link(each, "url", address)
                        .map(url -> new Enclosure(url, text(each, "mime_type"), text(each, "size_in_bytes")))
                        .stream())
                .toList();
    }

    private static Optional<URI> link(JsonNode node, String field, Optional<URI> address) {
        return text(node, field).flatMap(written -> Addresses.resolve(address, written));
    }

    /** Numbers count as texts: many a feed writes its ids so. */
    private static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() || value.isNumber()
                ? Optional.of(value.asString().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
