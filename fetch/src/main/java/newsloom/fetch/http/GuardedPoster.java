package newsloom.fetch.http;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import newsloom.fetch.PostRequest;
import newsloom.fetch.Posted;
import newsloom.fetch.Poster;
import newsloom.fetch.guard.AddressVerdict;
import newsloom.fetch.guard.RequestTarget;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Posts to the public Internet, and to the hosts that settings open; once, and to nowhere else. */
final class GuardedPoster implements Poster {
    private final GuardedTargets targets;
    private final ScheduledExecutorService timers;
    private final Duration time;
    private final InstantSource clock;

    GuardedPoster(GuardedTargets targets, ScheduledExecutorService timers, Duration time, InstantSource clock) {
        this.targets = targets;
        this.timers = timers;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public Posted post(PostRequest request) {
        Optional<RequestTarget> target = RequestTarget.of(request.address());
        return target.isPresent()
                ? refusal(target.get()).orElseGet(() -> exchange(request, target.get()))
                : new Posted.Refused("It is no address on the web: http or https, and a host.");
    }

    private Optional<Posted> refusal(RequestTarget target) {
        AddressVerdict verdict = targets.verdict(target, false);
        if (verdict instanceof AddressVerdict.Closed closed) {
            return Optional.of(new Posted.Refused(closed.reason()));
        }
        return verdict instanceof AddressVerdict.Unknown unknown
                ? Optional.of(new Posted.Failed(unknown.reason()))
                : Optional.empty();
    }

    private Posted exchange(PostRequest request, RequestTarget target) {
        HttpPost post = http(request, target);
        try (Deadline deadline = new Deadline(timers, time)) {
            deadline.applyTo(post);
            try {
                return answer(target, post);
            } catch (IOException e) {
                return outcome(e, target.host(), deadline);
            }
        }
    }

    private static HttpPost http(PostRequest request, RequestTarget target) {
        HttpPost post = new HttpPost(target.address());
        post.setHeader(HttpHeaders.ACCEPT, "*/*");
        target.authorization().ifPresent(login -> post.setHeader(HttpHeaders.AUTHORIZATION, login));
        request.headers().forEach(post::setHeader);
        post.setEntity(new ByteArrayEntity(request.body().array(), ContentType.parse(request.contentType())));
        return post;
    }

    private Posted answer(RequestTarget target, HttpPost post) throws IOException {
        ClassicHttpResponse response = targets.connections().ask(target, post, new BasicCookieStore());
        try {
            return new PostAnswerReader(target, clock).read(response);
        } finally {
            release(response, post);
        }
    }

    /** What was read to its end is in the pool again, and stays there: only the rest is broken off, however short. */
    private static void release(ClassicHttpResponse response, HttpPost post) {
        post.abort();
        try {
            response.close();
        } catch (IOException brokenOff) {
            // Nothing more was wanted of it.
        }
    }

    private Posted outcome(IOException failure, String host, Deadline deadline) {
        if (deadline.isPassed()) {
            return new Posted.Failed(FailureMessages.late(host, time));
        }
        return failure instanceof GuardedResolver.NotPublic notPublic
                ? new Posted.Refused(notPublic.reason())
                : new Posted.Failed(FailureMessages.sentence(failure, host));
    }
}
