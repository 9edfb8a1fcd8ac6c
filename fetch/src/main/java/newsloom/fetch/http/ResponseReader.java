package newsloom.fetch.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import newsloom.fetch.Fetched;
import newsloom.fetch.Freshness;
import newsloom.fetch.TextDecoder;
import newsloom.fetch.Validators;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.impl.EnglishReasonPhraseCatalog;

/** Reads one response into what came of it, by its status: a body, the next redirect, a failure. */
final class ResponseReader {
    private final RedirectChain redirects;
    private final Validators validators;
    private final FetchPolicy policy;
    private final InstantSource clock;

    ResponseReader(RedirectChain redirects, Validators validators, FetchPolicy policy, InstantSource clock) {
        this.redirects = redirects;
        this.validators = validators;
        this.policy = policy;
        this.clock = clock;
    }

    RedirectChain.Step read(ClassicHttpResponse response) throws IOException {
        return switch (response.getCode()) {
            case 200, 203 -> body(response);
            case 301, 308 -> redirect(response, true);
            case 300, 302, 303, 307 -> redirect(response, false);
            case 304 -> new RedirectChain.Step.Done(validators.areNone() ? failed(response) : notModified(response));
            default -> new RedirectChain.Step.Done(failed(response));
        };
    }

    private RedirectChain.Step body(ClassicHttpResponse response) throws IOException {
        Fetched.Body body = new Fetched.Body(
                redirects.target().address(),
                redirects.movedTo(),
                first(response, "Content-Type"),
                new BodyReader(policy.bodies()).read(response),
                new Validators(first(response, "ETag"), first(response, "Last-Modified")),
                freshness(response));
        return policy.redirect()
                .target(body)
                .map(address -> redirects.follow(address, false))
                .orElseGet(() -> new RedirectChain.Step.Done(body));
    }

    /** A header is read as a character for each byte, whatever was meant. */
    private RedirectChain.Step redirect(ClassicHttpResponse response, boolean permanent) {
        return first(response, "Location")
                .map(location -> redirects.follow(TextDecoder.decode(location.getBytes(ISO_8859_1)), permanent))
                .orElseGet(() -> new RedirectChain.Step.Done(failed(response)));
    }

    private Fetched notModified(ClassicHttpResponse response) {
        return new Fetched.NotModified(redirects.movedTo(), freshness(response));
    }

    private Fetched failed(ClassicHttpResponse response) {
        int status = response.getCode();
        return new Fetched.Failed(
                OptionalInt.of(status),
                redirects.target().host() + " answered " + status + phrase(status) + ".",
                freshness(response));
    }

    /** What the standard calls it; the server's own words are not to be trusted. */
    private static String phrase(int status) {
        return Optional.of(status)
                .filter(each -> each >= 100 && each < 600)
                .map(each -> EnglishReasonPhraseCatalog.INSTANCE.getReason(each, Locale.ROOT))
                .map(words -> " " + words)
                .orElse("");
    }

    private Freshness freshness(ClassicHttpResponse response) {
        return new FreshnessReader(name -> BodyReader.headers(response, name), clock.instant()).read();
    }

    private static Optional<String> first(ClassicHttpResponse response, String name) {
        List<String> values = BodyReader.headers(response, name);
        return values.stream().findFirst().map(String::strip).filter(value -> !value.isEmpty());
    }
}
