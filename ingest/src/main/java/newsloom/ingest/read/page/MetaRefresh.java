package newsloom.ingest.read.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newsloom.fetch.Bytes;
import newsloom.fetch.Fetched;
import newsloom.fetch.WebAddress;
import newsloom.ingest.read.Addresses;
import newsloom.ingest.read.Document;

/** Finds where a page that came sends its reader on at once ({@code meta refresh} of zero seconds), for the fetcher to follow. */
public final class MetaRefresh {
    /** As HTML has it (4.2.5.3): what follows the closing quotation mark is passed over. */
    private static final Pattern AT_ONCE = Pattern.compile(
            "\\s*(?:0+(?:\\.0*)?|\\.0+)(?:\\s*[;,]\\s*|\\s+)(?:url\\s*=\\s*+)?+(?:\"([^\"]+).*|'([^']+).*|([^\"'].*))",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

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
                ? target(PARSER.parse(document), body.address())
                : Optional.empty();
    }

    private static Optional<String> target(org.jsoup.nodes.Document page, URI address) {
        URI base = WebAddress.of(page.baseUri()).orElse(address);
        return written(page)
                .flatMap(to -> Addresses.resolve(Optional.of(base), to))
                .flatMap(to -> WebAddress.of(to.toString()))
                .filter(to -> !withoutPlace(to).equals(withoutPlace(address)))
                .map(URI::toString);
    }

    private static String withoutPlace(URI address) {
        return address.toString().split("#", 2)[0];
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
                .filter(meta -> meta.closest(isEmpty ? "template" : "template, noscript") == null)
                .map(meta -> AT_ONCE.matcher(meta.attr("content")))
                .filter(Matcher::matches)
                .map(MetaRefresh::address)
                .findFirst();
    }

    private static String address(Matcher content) {
        return Stream.of(1, 2, 3)
                .flatMap(group -> Optional.ofNullable(content.group(group)).stream())
                .findFirst()
                .orElse("");
    }
}
