package newsloom.fetch.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import newsloom.fetch.Fetched;
import newsloom.fetch.RefusalReason;
import newsloom.fetch.TextDecoder;
import newsloom.fetch.WebAddress;
import newsloom.fetch.guard.RequestTarget;
import org.apache.hc.client5.http.utils.URIUtils;

/**
 * How far a request has come through redirects.
 *
 * <p>From https to http a redirect is followed, since some sites have it so, but it never counts as a permanent one.
 *
 * @param firstHost the host that was to be asked
 * @param headers that may be sent to where it stands now
 * @param movedTo how far permanent redirects led before any other
 * @param permanent whether no other has come yet
 * @param visitedBefore where it has been
 */
record RedirectChain(
        String firstHost,
        RequestTarget target,
        Map<String, String> headers,
        Optional<URI> movedTo,
        boolean permanent,
        Set<URI> visitedBefore) {
    private static final int MOST = 5;
    private static final Set<String> HARMLESS = Set.of("accept", "accept-language");

    static RedirectChain start(RequestTarget target, Map<String, String> headers) {
        return new RedirectChain(target.host(), target, headers, Optional.empty(), true, Set.of(target.address()));
    }

    /** Whether redirects led from the host that was to be asked to another. */
    boolean isOnOtherHost() {
        return !target.host().equals(firstHost);
    }

    /** What came of following a redirect. */
    sealed interface Step {
        record Next(RedirectChain redirects) implements Step {}

        record Done(Fetched outcome) implements Step {}
    }

    /** @param location as the header says it, a character for each byte */
    Step follow(String location, boolean isPermanent) {
        String written = TextDecoder.decode(location.getBytes(ISO_8859_1)).strip();
        return resolved(written)
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
        Set<URI> visited = new LinkedHashSet<>(visitedBefore);
        if (!visited.add(to.address())) {
            return refused(RefusalReason.TOO_MANY_REDIRECTS, target.host() + " redirects in a circle.");
        }
        boolean stays = to.origin().equals(target.origin());
        RequestTarget next = stays && to.login().isEmpty() ? to.withLogin(target.login()) : to;
        boolean moves = permanent && isPermanent && !(target.isSecret() && !to.isSecret());
        return new Step.Next(new RedirectChain(
                firstHost,
                next,
                stays ? headers : harmlessHeaders(),
                moves ? Optional.of(next.addressWithLogin()) : movedTo,
                moves,
                visited));
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
