package newsloom.fetch.http;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import newsloom.fetch.Fetched;
import newsloom.fetch.RefusalReason;
import newsloom.fetch.Request;
import newsloom.fetch.WebAddress;
import newsloom.fetch.guard.RequestTarget;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.cookie.CookieStore;
import org.apache.hc.client5.http.utils.URIUtils;

/**
 * How far a request has come through redirects.
 *
 * <p>From https to http a redirect is followed, since some sites have it so, but it never counts as a permanent one.
 *
 * @param firstHost the host that was to be asked
 * @param sentBy the host that named the target, if one did
 * @param headers that may be sent to where it stands now
 * @param movedTo how far permanent redirects led before any other
 * @param permanent whether no other has come yet
 * @param visitedBefore where it has been, and with which cookies
 * @param cookies that were set on the way; they end with it
 */
record RedirectChain(
        String firstHost,
        RequestTarget target,
        Optional<String> sentBy,
        Map<String, String> headers,
        Optional<URI> movedTo,
        boolean permanent,
        Set<Visit> visitedBefore,
        CookieStore cookies) {
    private static final int MOST = 5;
    private static final Set<String> HARMLESS = Set.of("accept", "accept-language");

    static RedirectChain start(RequestTarget target, Request request) {
        CookieStore cookies = new BasicCookieStore();
        return new RedirectChain(
                target.host(),
                target,
                request.namedBy(),
                request.headers(),
                Optional.empty(),
                true,
                Set.of(Visit.of(target, cookies)),
                cookies);
    }

    /** Whether redirects led from the host that was to be asked to another. */
    boolean isOnOtherHost() {
        return !target.host().equals(firstHost);
    }

    /** A request that was made; with another cookie the answer may be another. */
    record Visit(URI address, String cookies) {
        static Visit of(RequestTarget target, CookieStore cookies) {
            return new Visit(
                    target.address(),
                    cookies.getCookies().stream()
                            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
    }

    /** What came of following a redirect. */
    sealed interface Step {
        record Next(RedirectChain redirects) implements Step {}

        record Done(Fetched outcome) implements Step {}
    }

    Step follow(String location, boolean isPermanent) {
        return resolved(location.strip())
                .flatMap(RequestTarget::of)
                .map(to -> follow(to, isPermanent))
                .orElseGet(
                        () -> refused(RefusalReason.NOT_WEB, target.host() + " redirects to no address on the web."));
    }

    private Step follow(RequestTarget to, boolean isPermanent) {
        if (visitedBefore.size() > MOST) {
            return refused(
                    RefusalReason.TOO_MANY_REDIRECTS,
                    "It was redirected more than " + MOST + " times, last by " + target.host()
                            + ". Name the last address itself.");
        }
        Set<Visit> visited = new LinkedHashSet<>(visitedBefore);
        if (!visited.add(Visit.of(to, cookies))) {
            return refused(RefusalReason.TOO_MANY_REDIRECTS, target.host() + " redirects in a circle.");
        }
        boolean stays = to.origin().equals(target.origin());
        RequestTarget next = stays && to.login().isEmpty() ? to.withLogin(target.login()) : to;
        boolean moves = permanent && isPermanent && !(target.isSecret() && !to.isSecret());
        return new Step.Next(new RedirectChain(
                firstHost,
                next,
                Optional.of(target.host()),
                stays ? headers : harmlessHeaders(),
                moves ? Optional.of(next.addressWithLogin()) : movedTo,
                moves,
                visited,
                cookies));
    }

    private Map<String, String> harmlessHeaders() {
        return headers.entrySet().stream()
                .filter(header -> HARMLESS.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<URI> resolved(String written) {
        Optional<URI> whole = WebAddress.of(written);
        if (whole.isPresent() || written.isEmpty()) {
            return whole;
        }
        try {
            return Optional.of(URIUtils.resolve(target.address(), WebAddress.encode(written)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Step refused(RefusalReason kind, String reason) {
        return new Step.Done(new Fetched.Refused(kind, reason));
    }
}
