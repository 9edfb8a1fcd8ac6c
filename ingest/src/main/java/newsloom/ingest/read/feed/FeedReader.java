package newsloom.ingest.read.feed;

import java.util.Optional;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.encoding.DecodedText;
import newsloom.ingest.read.encoding.Decoder;
import newsloom.ingest.read.xml.Element;
import newsloom.ingest.read.xml.XmlReader;
import newsloom.ingest.read.xml.XmlReading;

/** Bytes to a feed, on the way from a fetch to articles: RSS, RDF, Atom, CDF and JSON Feed. Safe for several threads. */
public final class FeedReader {
    private final FeedSettings settings;
    private final XmlReader xml;
    private final JsonFeedReader json = new JsonFeedReader();

    public FeedReader(FeedSettings settings) {
        this.settings = settings;
        xml = new XmlReader(settings.xml());
    }

    public FeedReading read(Document document) {
        if (document.bytes().size() > settings.largest()) {
            return new FeedReading.NoFeed("It is longer than " + settings.largest() + " bytes.");
        }
        DecodedText decoded = Decoder.decode(document);
        return beginsJson(decoded.text()) ? json.read(decoded, document.address()) : readXml(decoded, document);
    }

    private FeedReading readXml(DecodedText decoded, Document document) {
        XmlReading reading = xml.read(decoded.text());
        if (reading instanceof XmlReading.Tree tree) {
            return readTree(tree, decoded.encoding(), document);
        }
        return new FeedReading.NoFeed(reading instanceof XmlReading.Refused refused ? refused.reason() : "");
    }

    private FeedReading readTree(XmlReading.Tree tree, String encoding, Document document) {
        Element root = tree.root();
        Optional<FeedShape> found = FeedShape.find(root);
        if (found.isEmpty()) {
            return new FeedReading.NoFeed("It is no feed: its first element is <" + root.written() + ">.");
        }
        FeedShape shape = found.get();
        if (shape.entries().size() > settings.entries()) {
            return new FeedReading.NoFeed("It has more than " + settings.entries() + " entries.");
        }
        return new ChannelReader(shape, document.address()).read(encoding, tree.isCut());
    }

    private static boolean beginsJson(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each > ' ' && each != '\uFEFF') {
                return each == '{' || each == '[';
            }
        }
        return false;
    }
}
