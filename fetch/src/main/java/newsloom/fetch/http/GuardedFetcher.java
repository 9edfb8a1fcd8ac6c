package newsloom.fetch.http;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ScheduledExecutorService;
import newsloom.fetch.Fetched;
import newsloom.fetch.Fetcher;
import newsloom.fetch.Freshness;
import newsloom.fetch.RefusalReason;
import newsloom.fetch.Request;
import newsloom.fetch.guard.AddressVerdict;
import newsloom.fetch.guard.RequestTarget;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;

/** Makes requests of the public Internet, and of the hosts that settings open, and follows redirects; asks the guard each time. */
public final class GuardedFetcher implements Fetcher {
    private final GuardedTargets targets;
    private final ScheduledExecutorService timers;
    private final HostRateLimiter rateLimiter;
    private final FetchPolicy policy;
    private final InstantSource clock;

    GuardedFetcher(
            GuardedTargets targets,
            ScheduledExecutorService timers,
            HostRateLimiter rateLimiter,
            FetchPolicy policy,
            InstantSource clock) {
        this.targets = targets;
        this.timers = timers;
        this.rateLimiter = rateLimiter;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public Fetched fetch(Request request) {
        Optional<RequestTarget> target = RequestTarget.of(request.address());
        return target.isPresent()
                ? fetch(request, RedirectChain.start(target.get(), request))
                : new Fetched.Refused(RefusalReason.NOT_WEB, "It is no address on the web: http or https, and a host.");
    }

    private Fetched fetch(Request request, RedirectChain start) {
        try (Deadline deadline = new Deadline(timers, policy.limits().deadline())) {
            RedirectChain.Step step = new RedirectChain.Step.Next(start);
            while (step instanceof RedirectChain.Step.Next next) {
                step = ask(request, next.redirects(), deadline);
            }
            return ((RedirectChain.Step.Done) step).outcome();
        }
    }

    private RedirectChain.Step ask(Request request, RedirectChain redirects, Deadline deadline) {
        return closed(redirects)
                .or(() -> policy.filter().refusal(redirects.target().address()))
                .or(() -> redirects.isOnOtherHost()
                        ? awaitRateLimit(redirects.target().host())
                        : Optional.empty())
                .<RedirectChain.Step>map(RedirectChain.Step.Done::new)
                .orElseGet(() -> exchange(request, redirects, deadline));
    }

    private Optional<Fetched> closed(RedirectChain redirects) {
        RequestTarget target = redirects.target();
        boolean byStranger = redirects
                .sentBy()
                .filter(host -> !host.equals(target.host()) && !targets.isOurs(host))
                .isPresent();
        AddressVerdict verdict = targets.verdict(target, byStranger);
        if (verdict instanceof AddressVerdict.Closed refused) {
            return Optional.of(new Fetched.Refused(RefusalReason.NOT_PUBLIC, refused.reason()));
        }
        return verdict instanceof AddressVerdict.Unknown unknown
                ? Optional.of(failed(unknown.reason()))
                : Optional.empty();
    }

    private Optional<Fetched> awaitRateLimit(String host) {
        Optional<Duration> wait = rateLimiter.take(host);
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

    private RedirectChain.Step exchange(Request request, RedirectChain redirects, Deadline deadline) {
        HttpGet get = HttpRequests.of(redirects, request.validators());
        deadline.applyTo(get);
        try {
            ClassicHttpResponse response = targets.connections().ask(redirects.target(), get, redirects.cookies());
            try {
                return new ResponseReader(redirects, request.validators(), policy, clock).read(response);
            } finally {
                release(response, get);
            }
        } catch (IOException e) {
            return new RedirectChain.Step.Done(outcome(e, redirects.target().host(), deadline));
        }
    }

    /** Keeps the connection when little is left to read, and breaks it off otherwise. */
    private static void release(ClassicHttpResponse response, HttpGet get) {
        if (!BodyReader.drain(response)) {
            get.abort();
        }
        try {
            response.close();
        } catch (IOException brokenOff) {
            // Nothing more was wanted of it.
        }
    }

    private Fetched outcome(IOException failure, String host, Deadline deadline) {
        if (deadline.isPassed()) {
            return failed(FailureMessages.late(host, policy.limits().deadline()));
        }
        if (failure instanceof GuardedResolver.NotPublic notPublic) {
            return new Fetched.Refused(RefusalReason.NOT_PUBLIC, notPublic.reason());
        }
        return FailureMessages.find(failure, ContentDecoder.TooLarge.class)
                .<Fetched>map(tooLarge -> new Fetched.Refused(RefusalReason.TOO_LARGE, tooLarge.reason()))
                .orElseGet(() -> failed(FailureMessages.sentence(failure, host)));
    }

    private static Fetched failed(String reason) {
        return new Fetched.Failed(OptionalInt.empty(), reason, Freshness.UNKNOWN);
    }
}
