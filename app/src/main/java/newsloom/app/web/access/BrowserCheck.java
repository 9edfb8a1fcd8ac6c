package newsloom.app.web.access;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import newsloom.app.web.http.Problem;
import newsloom.app.web.http.WebRequest;

/**
 * Refuses what a page of somebody else sends through the browser of somebody here: a request under a foreign name (DNS
 * rebinding), and a change that does not come from our own pages.
 */
public final class BrowserCheck {
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+]");
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");

    private final String host;
    private final Optional<URI> url;

    /**
     * @param host where this listens, as the setting says it
     * @param url by which people reach it, if that is another
     */
    public BrowserCheck(String host, Optional<URI> url) {
        this.host = host;
        this.url = url;
    }

    /** Why it is not answered, if it is not. */
    public Optional<Problem> objection(WebRequest request) {
        String asked = request.header("host").orElse("");
        if (!isOurs(asked)) {
            return Optional.of(new Problem(
                    421,
                    "Asked under another name",
                    "Ask by the address itself, or by the one in the setting page.url."));
        }
        return request.method().changes() && !isFromHere(request, asked)
                ? Optional.of(new Problem(
                        403,
                        "Not from a page of this Newsloom",
                        "A change is only taken from its own pages and from programs."))
                : Optional.empty();
    }

    private boolean isOurs(String asked) {
        String name = PORT.matcher(asked).replaceFirst("");
        return name.equalsIgnoreCase("localhost")
                || ADDRESS.matcher(name).matches()
                || name.equalsIgnoreCase(host)
                || url.filter(known -> name.equalsIgnoreCase(known.getHost())).isPresent();
    }

    /** Browsers say where a change comes from; programs say nothing, and no page can make a browser say nothing. */
    private boolean isFromHere(WebRequest request, String asked) {
        boolean isFetchedFromHere = request.header("sec-fetch-site")
                .map(site -> site.equals("same-origin") || site.equals("none"))
                .orElse(true);
        return isFetchedFromHere
                && request.header("origin").map(origin -> isOwn(origin, asked)).orElse(true);
    }

    private boolean isOwn(String origin, String asked) {
        return origin.equals("http://" + asked)
                || url.filter(known -> origin.equals(known.getScheme() + "://" + known.getAuthority()))
                        .isPresent();
    }
}
