package newsloom.fetch.http;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import newsloom.fetch.Fetched;
import newsloom.fetch.Freshness;
import newsloom.fetch.Validators;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.impl.EnglishReasonPhraseCatalog;

/** Makes of one server's answer what came of it: a body, a redirect, a failure. */
final class ResponseReader {
    private final RedirectChain trail;
    private final Validators known;
    private final BodyReader bodies;
    private final InstantSource clock;

    ResponseReader(RedirectChain trail, Validators known, BodyReader bodies, InstantSource clock) {
        this.trail = trail;
        this.known = known;
        this.bodies = bodies;
        this.clock = clock;
    }

    RedirectChain.Turn read(ClassicHttpResponse answer) throws IOException {
        return switch (answer.getCode()) {
            case 200, 203 -> new RedirectChain.Turn.Over(body(answer));
            case 301, 308 -> redirect(answer, true);
            case 300, 302, 303, 307 -> redirect(answer, false);
            case 304 -> new RedirectChain.Turn.Over(known.areNone() ? failed(answer) : notModified(answer));
            default -> new RedirectChain.Turn.Over(failed(answer));
        };
    }

    private Fetched body(ClassicHttpResponse answer) throws IOException {
        return new Fetched.Body(
                trail.target().address(),
                trail.movedTo(),
                first(answer, "Content-Type"),
                bodies.read(answer),
                new Validators(first(answer, "ETag"), first(answer, "Last-Modified")),
                freshness(answer));
    }

    private RedirectChain.Turn redirect(ClassicHttpResponse answer, boolean forEver) {
        return first(answer, "Location")
                .map(location -> trail.follow(location, forEver))
                .orElseGet(() -> new RedirectChain.Turn.Over(failed(answer)));
    }

    private Fetched notModified(ClassicHttpResponse answer) {
        return new Fetched.NotModified(trail.movedTo(), freshness(answer));
    }

    private Fetched failed(ClassicHttpResponse answer) {
        int status = answer.getCode();
        return new Fetched.Failed(
                OptionalInt.of(status),
                trail.target().host() + " answered " + status + phrase(status) + ".",
                freshness(answer));
    }

    /** What the standard calls it; the server's own words are not to be trusted. */
    private static String phrase(int status) {
        return Optional.of(status)
                .filter(each -> each >= 100 && each < 600)
                .map(each -> EnglishReasonPhraseCatalog.INSTANCE.getReason(each, Locale.ROOT))
                .map(words -> " " + words)
                .orElse("");
    }

    private Freshness freshness(ClassicHttpResponse answer) {
        return new FreshnessReader(name -> BodyReader.headers(answer, name), clock.instant()).read();
    }

    private static Optional<String> first(ClassicHttpResponse answer, String name) {
        List<String> values = BodyReader.headers(answer, name);
        return values.stream().findFirst().map(String::strip).filter(value -> !value.isEmpty());
    }
}
