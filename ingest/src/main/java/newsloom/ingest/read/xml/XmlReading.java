package newsloom.ingest.read.xml;

/** What came of reading text as XML. */
public sealed interface XmlReading {

    /** @param isCut whether the text ends within an entry, which is left out then */
    record Tree(Element root, boolean isCut) implements XmlReading {}

    /** {@code reason} is a sentence. */
    record Refused(String reason) implements XmlReading {}
}
