package newsloom.fetch.http;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ScheduledExecutorService;
import newsloom.fetch.FetchLimits;
import newsloom.fetch.Fetched;
import newsloom.fetch.Fetcher;
import newsloom.fetch.Freshness;
import newsloom.fetch.RefusalReason;
import newsloom.fetch.Request;
import newsloom.fetch.guard.AddressVerdict;
import newsloom.fetch.guard.RequestTarget;
import newsloom.fetch.guard.SsrfGuard;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;

/** Asks servers on the public Internet, and those that settings open, and follows them through redirects. */
public final class GuardedFetcher implements Fetcher {
    private final SsrfGuard guard;
    private final HttpConnections connections;
    private final ScheduledExecutorService timers;
    private final FetchLimits limits;
    private final RequestFilter gate;
    private final HostRateLimiter turns;
    private final BodyReader bodies;
    private final InstantSource clock;

    public GuardedFetcher(
            SsrfGuard guard,
            HttpConnections connections,
            ScheduledExecutorService timers,
            FetchLimits limits,
            RequestFilter gate,
            HostRateLimiter turns,
            BodyLimit bound,
            InstantSource clock) {
        this.guard = guard;
        this.connections = connections;
        this.timers = timers;
        this.limits = limits;
        this.gate = gate;
        this.turns = turns;
        this.bodies = new BodyReader(bound);
        this.clock = clock;
    }

    @Override
    public Fetched fetch(Request request) {
        Optional<RequestTarget> target = RequestTarget.of(request.address());
        return target.isPresent()
                ? fetch(request, RedirectChain.start(target.get(), request.headers()))
                : new Fetched.Refused(RefusalReason.NOT_WEB, "It is no address on the web: http or https, and a host.");
    }

    private Fetched fetch(Request request, RedirectChain start) {
        try (Deadline deadline = new Deadline(timers, limits.deadline())) {
            RedirectChain.Turn turn = new RedirectChain.Turn.On(start);
            while (turn instanceof RedirectChain.Turn.On on) {
                turn = ask(request, on.trail(), deadline);
            }
            return ((RedirectChain.Turn.Over) turn).outcome();
        }
    }

    private RedirectChain.Turn ask(Request request, RedirectChain trail, Deadline deadline) {
        return shut(trail.target())
                .or(() -> gate.refusal(trail.target().address()))
                .or(() -> trail.isAway() ? awaitTurn(trail.target().host()) : Optional.empty())
                .<RedirectChain.Turn>map(RedirectChain.Turn.Over::new)
                .orElseGet(() -> exchange(request, trail, deadline));
    }

    /**
     * Looks before anything is sent, which through a proxy is all that can be done: there the proxy looks up the name
     * itself, so that only addresses and the names that are known here to be private are refused.
     */
    private Optional<Fetched> shut(RequestTarget target) {
        boolean isProxied = connections.goThroughProxy(target.host());
        AddressVerdict verdict = isProxied ? guard.glance(target.host()) : guard.verdict(target.host());
        if (verdict instanceof AddressVerdict.Closed closed) {
            return Optional.of(new Fetched.Refused(RefusalReason.NOT_PUBLIC, closed.reason()));
        }
        return verdict instanceof AddressVerdict.Unknown unknown && !isProxied
                ? Optional.of(failed(unknown.reason()))
                : Optional.empty();
    }

    private Optional<Fetched> awaitTurn(String host) {
        Optional<Duration> wait = turns.take(host);
        if (wait.isEmpty()) {
            return Optional.of(failed("More redirects lead to " + host + " than it may be asked. Name it itself."));
        }
        try {
            Thread.sleep(wait.get().toMillis());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(failed("Waiting for " + host + " was interrupted."));
        }
    }

    private RedirectChain.Turn exchange(Request request, RedirectChain trail, Deadline deadline) {
        HttpGet get = HttpRequests.of(trail, request.known());
        deadline.watch(get);
        try {
            ClassicHttpResponse answer = connections.ask(trail.target(), get);
            try {
                return new ResponseReader(trail, request.known(), bodies, clock).read(answer);
            } finally {
                leave(answer, get);
            }
        } catch (IOException e) {
            return new RedirectChain.Turn.Over(outcome(e, trail.target().host(), deadline));
        }
    }

    /** Keeps the connection when little is left to read, and breaks it off otherwise. */
    private static void leave(ClassicHttpResponse answer, HttpGet get) {
        if (!BodyReader.readOff(answer)) {
            get.abort();
        }
        try {
            answer.close();
        } catch (IOException brokenOff) {
            // Nothing more was wanted of it.
        }
    }

    private Fetched outcome(IOException fault, String host, Deadline deadline) {
        if (deadline.isPassed()) {
            return failed(host + " did not give its whole answer within " + inWords(limits.deadline()) + ".");
        }
        if (fault instanceof GuardedResolver.NotPublic notPublic) {
            return new Fetched.Refused(RefusalReason.NOT_PUBLIC, notPublic.reason());
        }
        return FailureMessages.find(fault, ContentDecoder.TooLarge.class)
                .<Fetched>map(tooLarge -> new Fetched.Refused(RefusalReason.TOO_LARGE, tooLarge.reason()))
                .orElseGet(() -> failed(FailureMessages.sentence(fault, host)));
    }

    private static String inWords(Duration time) {
        return time.toMillisPart() == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    private static Fetched failed(String reason) {
        return new Fetched.Failed(OptionalInt.empty(), reason, Freshness.UNKNOWN);
    }
}
