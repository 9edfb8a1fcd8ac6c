package newsloom.ingest.read.page;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import newsloom.fetch.Bytes;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.encoding.Decoder;
import newsloom.ingest.read.page.PageReading.Kind;
import newsloom.ingest.read.page.PageReading.NoArticle;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Bytes to the tree of a page, within bounds that are looked at before the work is done. */
final class PageParser {
    private static final int LOOKED_AT = 4_096;
    private static final int LEAST_TEXT_PER_CONTROL = 50;
    private static final int ESCAPE = 0x1B;

    private final PageLimits limits;

    PageParser(PageLimits limits) {
        this.limits = limits;
    }

    /** Why the bytes are not to be parsed. */
    Optional<NoArticle> objection(Document document) {
        byte[] bytes = document.bytes().array();
        if (bytes.length > limits.bytes()) {
            return refusal(
                    Kind.TOO_LARGE,
                    "The page has %,d bytes; at most %,d are read.".formatted(bytes.length, limits.bytes()));
        }
        if (isOtherType(document) || !isMarkup(document)) {
            return refusal(Kind.NOT_HTML, "The bytes are no HTML.");
        }
        int tags = tags(bytes);
        return tags > limits.tags()
                ? refusal(Kind.TOO_LARGE, "The page has %,d tags; at most %,d are read.".formatted(tags, limits.tags()))
                : Optional.empty();
    }

    org.jsoup.nodes.Document parse(Document document) {
        String base = document.address().map(URI::toString).orElse("");
        Parser parser = Parser.htmlParser().setMaxDepth(limits.depth());
        return Jsoup.parse(Decoder.decode(document).text(), base, parser);
    }

    private static Optional<NoArticle> refusal(Kind kind, String reason) {
        return Optional.of(new NoArticle(kind, reason));
    }

    private static boolean isOtherType(Document document) {
        return document.contentType()
                .map(type -> type.strip().toLowerCase(Locale.ROOT))
                .filter(type ->
                        type.matches("^(?:image|video|audio|font)/.*|^application/(?:pdf|zip|json|octet-stream)\\b.*"))
                .isPresent();
    }

    /** A tag in the beginning, and neither the marks of a PDF nor more control characters than a slip of the pen. */
    private static boolean isMarkup(Document document) {
        byte[] bytes = document.bytes().array();
        Bytes begin = new Bytes(Arrays.copyOf(bytes, Math.min(bytes.length, LOOKED_AT)));
        String head = Decoder.decode(new Document(begin, document.contentType(), document.address()))
                .text();
        long controls = head.chars().filter(PageParser::isControl).count();
        return head.indexOf('<') >= 0 && !head.startsWith("%P") && controls <= head.length() / LEAST_TEXT_PER_CONTROL;
    }

    /** None that text uses: not a blank, not the escape of ISO-2022. */
    private static boolean isControl(int each) {
        return each < ' ' && !Character.isWhitespace(each) && each != ESCAPE;
    }

    /** In any encoding in which tags are written as in ASCII, and in UTF-16. */
    private static int tags(byte[] bytes) {
        int tags = 0;
        for (byte each : bytes) {
            tags += each == '<' ? 1 : 0;
        }
        return tags;
    }
}
