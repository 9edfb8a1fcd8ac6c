package newsloom.ingest.read.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsloom.fetch.Bytes;
import newsloom.fetch.Fetched;
import newsloom.ingest.read.Addresses;
import newsloom.ingest.read.Document;

/** Finds where a page that came sends its reader on at once ({@code meta refresh} of zero seconds), for the fetcher to follow. */
public final class MetaRefresh {
    private static final Pattern AT_ONCE = Pattern.compile(
            "\\s*0*(?:\\.0*)?\\s*[;,]\\s*(?:url\\s*=\\s*)?[\"']?([^\"']+)[\"']?\\s*", Pattern.CASE_INSENSITIVE);

    private static final Pattern REFRESH =
            Pattern.compile("http-equiv\\s*=\\s*[\"']?\\s*refresh", Pattern.CASE_INSENSITIVE);

    /** A page that only sends on is small. */
    private static final int LARGEST = 1 << 16;

    /** Where scripts are off some articles are sent to a page that asks for them; only where nothing stands here is it followed. */
    private static final int LEAST_TEXT = 200;

    private static final PageParser PARSER = new PageParser(PageLimits.defaults());

    private MetaRefresh() {}

    /** Absent also where a page leads to itself: it only shows itself anew. */
    public static Optional<String> target(Fetched.Body body) {
        Document document = Document.of(body);
        return mayHoldOne(body.bytes()) && PARSER.objection(document).isEmpty()
                ? written(PARSER.parse(document))
                        .flatMap(address -> Addresses.resolve(document.address(), address))
                        .filter(to -> !to.equals(body.address()))
                        .map(URI::toString)
                : Optional.empty();
    }

    /** Asked of everything that is fetched, so that hardly any of it is parsed for this. */
    private static boolean mayHoldOne(Bytes bytes) {
        return bytes.size() <= LARGEST
                && REFRESH.matcher(new String(bytes.array(), StandardCharsets.ISO_8859_1))
                        .find();
    }

    private static Optional<String> written(org.jsoup.nodes.Document page) {
        boolean isEmpty = page.body().text().length() < LEAST_TEXT;
        return page.select("meta[http-equiv=refresh][content]").stream()
                .filter(meta -> isEmpty || meta.closest("noscript") == null)
                .map(meta -> AT_ONCE.matcher(meta.attr("content")))
                .filter(Matcher::matches)
                .map(content -> content.group(1))
                .findFirst();
    }
}
