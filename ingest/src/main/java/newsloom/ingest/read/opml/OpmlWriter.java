package newsloom.ingest.read.opml;

import com.rometools.opml.feed.opml.Attribute;
import com.rometools.opml.feed.opml.Opml;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdom2.Verifier;

/** Writes a list of feeds as OPML 2, which {@link OpmlReader} reads back the same. */
public final class OpmlWriter {
    private OpmlWriter() {}

    public static String write(String title, List<Outline> outlines) {
        Folder root = Folder.empty();
        outlines.forEach(outline -> root.at(outline.folder()).feeds().add(outline));
        Opml opml = new Opml();
        opml.setFeedType("opml_2.0");
        opml.setEncoding("UTF-8");
        opml.setTitle(writable(title));
        opml.setOutlines(root.outlines());
        try {
            return new WireFeedOutput().outputString(opml);
        } catch (FeedException e) {
            throw new IllegalStateException("The list “" + title + "” cannot be written as OPML.", e);
        }
    }

    private static com.rometools.opml.feed.opml.Outline feed(Outline feed) {
        String text = feed.title().isEmpty() ? feed.address().toString() : feed.title();
        var outline = new com.rometools.opml.feed.opml.Outline(null, writable(text));
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("type", "rss");
        attributes.put("xmlUrl", feed.address().toString());
        new TreeMap<>(feed.attributes()).forEach(attributes::putIfAbsent);
        attributes.remove("text");
        outline.setAttributes(attributes.entrySet().stream()
                .map(each -> new Attribute(each.getKey(), writable(each.getValue())))
                .toList());
        return outline;
    }

    private static com.rometools.opml.feed.opml.Outline folder(String name, Folder folder) {
        var outline = new com.rometools.opml.feed.opml.Outline(null, writable(name));
        outline.setChildren(folder.outlines());
        return outline;
    }

    /** Without what XML cannot hold at all. */
    private static String writable(String text) {
        return text.codePoints()
                .filter(Verifier::isXMLCharacter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private record Folder(List<Outline> feeds, Map<String, Folder> folders) {

        static Folder empty() {
            return new Folder(new ArrayList<>(), new TreeMap<>());
        }

        Folder at(String path) {
            Folder folder = this;
            for (String name : path.isEmpty() ? new String[0] : path.split("/", -1)) {
                folder = folder.folders().computeIfAbsent(name, any -> empty());
            }
            return folder;
        }

        List<com.rometools.opml.feed.opml.Outline> outlines() {
            return Stream.concat(
                            feeds.stream().map(OpmlWriter::feed),
                            folders.entrySet().stream().map(each -> folder(each.getKey(), each.getValue())))
                    .toList();
        }
    }
}
