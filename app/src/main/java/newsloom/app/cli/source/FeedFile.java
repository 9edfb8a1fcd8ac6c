package newsloom.app.cli.source;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newsloom.app.failure.CannotRun;
import newsloom.fetch.Bytes;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.LanguageTags;
import newsloom.ingest.read.opml.OpmlReader;
import newsloom.ingest.read.opml.OpmlReading;
import newsloom.ingest.read.opml.OpmlWriter;
import newsloom.ingest.read.opml.Outline;
import newsloom.model.source.Source;
import newsloom.model.source.SourceKind;

/** Sources in a file, as this and other programs write them; what is ours alone is in attributes that others pass over. */
record FeedFile(List<Source> sources, List<String> remarks) {
    private static final long LARGEST = 64L << 20;

    static FeedFile read(Path file, Instant now) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new CannotRun(file + " is longer than 64 MiB, which no list of feeds is.");
            }
            Bytes bytes = new Bytes(Files.readAllBytes(file));
            OpmlReading reading = new OpmlReader().read(new Document(bytes, Optional.empty(), Optional.empty()));
            Map<URI, Source> sources = new LinkedHashMap<>();
            List<String> remarks = new ArrayList<>(reading.remarks());
            reading.outlines()
                    .forEach(outline -> sources.putIfAbsent(outline.address(), source(outline, now, remarks)));
            return new FeedFile(List.copyOf(sources.values()), remarks);
        } catch (IOException e) {
            throw new CannotRun(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    static String written(List<Source> sources) {
        return OpmlWriter.write(
                "Newsloom", sources.stream().map(FeedFile::outline).toList());
    }

    private static Source source(Outline outline, Instant now, List<String> remarks) {
        SourceKind kind = outline.attribute("kind").map(FeedFile::kind).orElse(SourceKind.FEED);
        Optional<Interval> interval = interval(outline, remarks);
        Source bare = Source.at(outline.address(), kind, now);
        return new Source(
                bare.id(),
                bare.address(),
                kind,
                Optional.of(outline.title()).filter(title -> !title.isBlank()),
                Optional.of(outline.folder()).filter(folder -> !folder.isBlank()),
                outline.attribute("language").map(LanguageTags::normal).filter(tag -> !tag.equals(Locale.ROOT)),
                outline.attribute("publisher"),
                interval.map(Interval::least),
                interval.map(Interval::most),
                Map.of(),
                outline.attribute("fulltext").filter("true"::equals).isPresent(),
                outline.attribute("paused").filter("true"::equals).isPresent(),
                now);
    }

    private static Optional<Interval> interval(Outline outline, List<String> remarks) {
        try {
            return outline.attribute("interval").map(Interval::of);
        } catch (IllegalArgumentException e) {
            remarks.add("The interval of " + outline.address() + " was left out. " + e.getMessage());
            return Optional.empty();
        }
    }

    private static SourceKind kind(String written) {
        return switch (written) {
            case "sitemap" -> SourceKind.SITEMAP;
            case "page-list" -> SourceKind.PAGE_LIST;
            default -> SourceKind.FEED;
        };
    }

    private static Outline outline(Source source) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (source.kind() != SourceKind.FEED) {
            attributes.put("kind", SourcePrinter.kind(source.kind()));
        }
        source.language().ifPresent(language -> attributes.put("language", language.toLanguageTag()));
        source.publisher().ifPresent(publisher -> attributes.put("publisher", publisher));
        Interval.text(source.least(), source.most().or(() -> Optional.of(Duration.ofDays(1))))
                .ifPresent(interval -> attributes.put("interval", interval));
        if (source.fullText()) {
            attributes.put("fullText", "true");
        }
        if (source.paused()) {
            attributes.put("paused", "true");
        }
        return new Outline(
                source.address(), source.title().orElse(""), source.folder().orElse(""), attributes);
    }
}
