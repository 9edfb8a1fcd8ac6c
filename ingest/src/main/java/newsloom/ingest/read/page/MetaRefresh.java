package newsloom.ingest.read.page;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsloom.fetch.Fetched;
import newsloom.ingest.read.Addresses;
import newsloom.ingest.read.Document;

/** Finds where a page that came sends its reader on at once ({@code meta refresh} of zero seconds), for the fetcher to follow. */
public final class MetaRefresh {
    private static final Pattern AT_ONCE = Pattern.compile(
            "\\s*0*(?:\\.0*)?\\s*[;,]\\s*(?:url\\s*=\\s*)?[\"']?([^\"']+)[\"']?\\s*", Pattern.CASE_INSENSITIVE);

    /** A page that only sends on is small. */
    private static final int LARGEST = 1 << 16;

    /** Where scripts are off some articles are sent to a page that asks for them; only where nothing stands here is it followed. */
    private static final int LEAST_TEXT = 200;

    private static final PageParser PARSER = new PageParser(PageLimits.defaults());

    private MetaRefresh() {}

    /** Absent also where a page leads to itself: it only shows itself anew. */
    public static Optional<String> target(Fetched.Body body) {
        Document document = Document.of(body);
        return body.bytes().size() > LARGEST || PARSER.objection(document).isPresent()
                ? Optional.empty()
                : written(PARSER.parse(document))
                        .flatMap(address -> Addresses.resolve(document.address(), address))
                        .filter(to -> !to.equals(body.address()))
                        .map(URI::toString);
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
