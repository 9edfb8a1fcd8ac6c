package newsloom.ingest.read.xml;

/** What came of reading text as XML. */
public sealed interface XmlReading {

    record Tree(Element root) implements XmlReading {}

    /** {@code reason} is a sentence. */
    record Refused(String reason) implements XmlReading {}
}
