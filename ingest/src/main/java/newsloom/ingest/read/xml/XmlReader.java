package newsloom.ingest.read.xml;

/**
 * Reads whatever calls itself XML: a feed's text to its tree. What a browser would get over, it gets over, too.
 *
 * <p>Nothing is ever fetched: a document's external entities and its DTD are passed over.
 */
public final class XmlReader {
    private final XmlLimits limits;

    public XmlReader(XmlLimits limits) {
        this.limits = limits;
    }

    /** Safe for use by several threads at once. */
    public XmlReading read(String text) {
        return new XmlPass(text, limits).run();
    }
}
