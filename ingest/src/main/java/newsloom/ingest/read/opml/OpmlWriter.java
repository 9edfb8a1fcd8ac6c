package newsloom.ingest.read.opml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a list of feeds as OPML 2, which {@link OpmlReader} reads back the same. */
public final class OpmlWriter {
    private final StringBuilder opml = new StringBuilder();

    private OpmlWriter() {}

    public static String write(String title, List<Outline> outlines) {
        return new OpmlWriter().whole(title, outlines);
    }

    private String whole(String title, List<Outline> outlines) {
        opml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n    <title>")
                .append(escaped(title))
                .append("</title>\n  </head>\n  <body>\n");
        Folder root = new Folder(new ArrayList<>(), new TreeMap<>());
        outlines.forEach(outline -> root.at(outline.folder()).feeds().add(outline));
        folder(root, "    ");
        return opml.append("  </body>\n</opml>\n").toString();
    }

    private void folder(Folder folder, String indent) {
        folder.feeds().forEach(feed -> feed(feed, indent));
        folder.folders().forEach((name, inner) -> {
            opml.append(indent)
                    .append("<outline")
                    .append(attribute("text", name))
                    .append(">\n");
            folder(inner, indent + "  ");
            opml.append(indent).append("</outline>\n");
        });
    }

    private void feed(Outline feed, String indent) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("text", feed.title().isEmpty() ? feed.address().toString() : feed.title());
        attributes.put("type", "rss");
        attributes.put("xmlUrl", feed.address().toString());
        new TreeMap<>(feed.attributes()).forEach(attributes::putIfAbsent);
        opml.append(indent).append("<outline");
        attributes.forEach((name, value) -> opml.append(attribute(name, value)));
        opml.append("/>\n");
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + escaped(value) + "\"";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private record Folder(List<Outline> feeds, Map<String, Folder> folders) {

        Folder at(String path) {
            Folder folder = this;
            for (String name : path.isEmpty() ? new String[0] : path.split("/", -1)) {
                folder = folder.folders().computeIfAbsent(name, any -> new Folder(new ArrayList<>(), new TreeMap<>()));
            }
            return folder;
        }
    }
}
