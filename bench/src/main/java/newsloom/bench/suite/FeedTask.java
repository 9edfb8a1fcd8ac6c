package newsloom.bench.suite;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import newsloom.fetch.Bytes;
import newsloom.ingest.read.Addresses;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.feed.Enclosure;
import newsloom.ingest.read.feed.EntryContent;
import newsloom.ingest.read.feed.Feed;
import newsloom.ingest.read.feed.FeedEntry;
import newsloom.ingest.read.feed.FeedReader;
import newsloom.ingest.read.feed.FeedReading;
import newsloom.ingest.read.feed.FeedSettings;
import newsloom.ingest.read.feed.Person;
import newsloom.model.PublicationDate;
import tools.jackson.databind.JsonNode;

/** The feed in the file {@code path}, found at {@code url} with {@code headers}. */
public final class FeedTask implements SuiteTask {
    private final FeedReader reader = new FeedReader(FeedSettings.defaults());

    @Override
    public Answer answer(JsonNode question) throws IOException {
        FeedReading reading = reader.read(document(question));
        return reading instanceof Feed feed
                ? new Answer.Given(fields(feed))
                : new Answer.Refused(reading instanceof FeedReading.NoFeed none ? none.reason() : "");
    }

    private static Document document(JsonNode question) throws IOException {
        JsonNode headers = question.path("headers");
        Optional<URI> url = text(question, "url").flatMap(written -> Addresses.resolve(Optional.empty(), written));
        return new Document(
                new Bytes(CaseFile.bytes(Path.of(question.path("path").asString()))),
                text(headers, "content-type"),
                text(headers, "content-location")
                        .flatMap(written -> Addresses.resolve(url, written))
                        .or(() -> url));
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field).asString("")).filter(text -> !text.isEmpty());
    }

    private static Map<String, ?> fields(Feed feed) {
        return Map.of(
                "format",
                feed.format(),
                "encoding",
                feed.encoding(),
                "feed",
                channel(feed),
                "entries",
                feed.entries().stream().map(FeedTask::entry).toList());
    }

    private static Map<String, Object> channel(Feed feed) {
        Map<String, Object> channel = new LinkedHashMap<>();
        channel.put("title", feed.title().map(FeedTask::escaped).orElse(""));
        put(channel, "link", feed.link().map(URI::toString).or(feed::linkAsWritten));
        put(channel, "id", feed.id());
        channel.put("subtitle", feed.subtitle().orElse(""));
        put(channel, "language", feed.language());
        channel.put("rights", feed.rights().map(FeedTask::escaped).orElse(""));
        putPerson(channel, feed.author());
        put(channel, "generator", feed.generator());
        put(channel, "image", feed.image());
        put(channel, "published", feed.published().map(Instant::toString));
        put(channel, "updated", feed.updated().map(Instant::toString));
        channel.put("tags", feed.tags());
        return channel;
    }

    private static Map<String, Object> entry(FeedEntry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", entry.title().map(FeedTask::escaped).orElse(""));
        put(fields, "link", entry.link().map(URI::toString).or(entry::linkAsWritten));
        put(fields, "id", entry.id());
        put(fields, "summary", entry.summary().map(FeedTask::html));
        fields.put(
                "content",
                entry.content().stream()
                        .map(each -> Map.of("value", html(each), "type", each.type()))
                        .toList());
        putPerson(fields, entry.author());
        put(fields, "published", entry.published().map(PublicationDate::at));
        put(fields, "updated", entry.updated().map(PublicationDate::at));
        fields.put("tags", entry.tags());
        fields.put(
                "enclosures",
                entry.enclosures().stream().map(FeedTask::enclosure).toList());
        return fields;
    }

    private static void putPerson(Map<String, Object> fields, Optional<Person> person) {
        put(fields, "author", person.map(Person::written));
        put(fields, "author_name", person.flatMap(Person::name));
        put(fields, "author_email", person.flatMap(Person::mail));
    }

    private static Map<String, String> enclosure(Enclosure enclosure) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("url", enclosure.url().toString());
        enclosure.type().ifPresent(type -> fields.put("type", type));
        enclosure.length().ifPresent(length -> fields.put("length", length));
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, Optional<?> value) {
        value.ifPresent(present -> fields.put(name, present.toString()));
    }

    /** The suite takes every text for HTML, and so gets plain ones as such. */
    private static String html(EntryContent content) {
        return content.type().equals("text/plain") ? escaped(content.value()) : content.value();
    }

    private static String escaped(String plain) {
        return plain.indexOf('<') >= 0
                ? plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                : plain;
    }
}
