package newsloom.ingest.read.xml;

/**
 * How much of foreign XML is taken. No feed that was ever seen comes near any of these.
 *
 * @param depth how deep elements may be nested
 * @param elements in one document
 * @param attributes of one element
 * @param expansion how many characters all references to entities of the document's own may come to
 */
public record XmlLimits(int depth, int elements, int attributes, int expansion) {

    public static XmlLimits defaults() {
        return new XmlLimits(500, 500_000, 500, 1_000_000);
    }
}
