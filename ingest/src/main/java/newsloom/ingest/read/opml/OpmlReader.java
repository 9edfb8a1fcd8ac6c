package newsloom.ingest.read.opml;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.fetch.WebAddress;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.PlainText;
import newsloom.ingest.read.encoding.Decoder;
import newsloom.ingest.read.xml.Element;
import newsloom.ingest.read.xml.XmlLimits;
import newsloom.ingest.read.xml.XmlReader;
import newsloom.ingest.read.xml.XmlReading;

/** Reads OPML 1 and 2, also broken, and plain lists of addresses with {@code #} before what is no address. */
public final class OpmlReader {
    private final XmlReader xml = new XmlReader(XmlLimits.defaults());

    public OpmlReading read(Document document) {
        String text = Decoder.decode(document).text().strip();
        if (!text.startsWith("<")) {
            return list(text);
        }
        XmlReading reading = xml.read(text);
        if (reading instanceof XmlReading.Refused refused) {
            return new OpmlReading(List.of(), List.of(refused.reason()));
        }
        List<Outline> outlines = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        collect(((XmlReading.Tree) reading).root(), "", outlines, remarks);
        return new OpmlReading(outlines, remarks);
    }

    private static OpmlReading list(String text) {
        List<Outline> outlines = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        String folder = "";
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("#")) {
                folder = line.replaceFirst("^#+\\s*", "");
            } else if (!line.isEmpty()) {
                add(line, "", folder, Map.of(), outlines, remarks);
            }
        }
        return new OpmlReading(outlines, remarks);
    }

    private static void collect(Element parent, String folder, List<Outline> outlines, List<String> remarks) {
        for (Element child : parent.children().toList()) {
            if (child.written().equalsIgnoreCase("outline")) {
                Map<String, String> attributes = attributes(child);
                Optional<String> address = first(attributes, "xmlurl", "url", "feedurl");
                String title = first(attributes, "title", "text")
                        .map(PlainText::oneLine)
                        .orElse("");
                address.ifPresent(written -> add(written, title, folder, attributes, outlines, remarks));
                // What is nested in a feed is there for want of an end tag.
                collect(
                        child,
                        address.isPresent() || title.isEmpty() ? folder : below(folder, title),
                        outlines,
                        remarks);
            } else {
                collect(child, folder, outlines, remarks);
            }
        }
    }

    private static void add(
            String written,
            String title,
            String folder,
            Map<String, String> attributes,
            List<Outline> outlines,
            List<String> remarks) {
        String web = written.strip().replaceFirst("^feed:(//)?(?=https?:)", "").replaceFirst("^feed:", "http:");
        Optional<URI> address = WebAddress.of(web).filter(found -> found.getHost() != null);
        if (address.isPresent()) {
            outlines.add(new Outline(address.get(), title, folder, attributes));
        } else {
            remarks.add("“" + written.strip() + "” is no address on the web and was left out.");
        }
    }

    private static Map<String, String> attributes(Element outline) {
        Map<String, String> attributes = new LinkedHashMap<>();
        List<String> written = outline.attributes();
        for (int i = 0; i + 1 < written.size(); i += 2) {
            attributes.putIfAbsent(written.get(i).toLowerCase(Locale.ROOT), written.get(i + 1));
        }
        return attributes;
    }

    private static Optional<String> first(Map<String, String> attributes, String... names) {
        return Stream.of(names)
                .flatMap(name -> Optional.ofNullable(attributes.get(name)).stream())
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static String below(String folder, String title) {
        String name = title.replace("/", "∕");
        return folder.isEmpty() ? name : folder + "/" + name;
    }
}
