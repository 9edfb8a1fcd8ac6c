package newsloom.fetch.robots;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentMap;
import newsloom.fetch.Fetched;
import newsloom.fetch.Fetcher;
import newsloom.fetch.Freshness;
import newsloom.fetch.RefusalReason;
import newsloom.fetch.Request;
import newsloom.fetch.guard.RequestTarget;

/**
 * Keeps to robots.txt by RFC 9309, and caches it for each origin: what could be read longer than what could not.
 *
 * <p>No file (4xx) allows all; a host that cannot say (5xx, 429, silence) forbids all for a while, unless rules of before
 * are known, which go on until then.
 */
public final class Robots {
    /** Old rules outlive their time, for when a host falls silent. */
    private static final Duration REMEMBERED = Duration.ofDays(7);

    private static final int TOO_MANY_REQUESTS = 429;

    private final Fetcher fetcher;
    private final String agent;
    private final RobotsSettings settings;
    private final InstantSource clock;
    private final AsyncCache<String, CachedRobots> cache;

    public Robots(Fetcher fetcher, String agent, RobotsSettings settings, InstantSource clock) {
        this.fetcher = fetcher;
        this.agent = agent;
        this.settings = settings;
        this.clock = clock;
        this.cache = Caffeine.newBuilder()
                .maximumWeight(settings.memory())
                .weigher((String host, CachedRobots cached) -> cached.weight())
                .expireAfterWrite(REMEMBERED)
                .recordStats()
                .executor(Runnable::run)
                .buildAsync();
    }

    /** How long the host wants us to wait between two requests; it is asked when its rules are not known. */
    public Optional<Duration> crawlDelay(URI address) {
        return rules(address).flatMap(RobotRules::crawlDelay).map(this::bounded);
    }

    /** What the host lets us do; empty while it cannot say. */
    public Optional<RobotRules> rules(URI address) {
        return RequestTarget.of(address)
                .map(this::cached)
                .flatMap(cached ->
                        cached instanceof CachedRobots.Known known ? Optional.of(known.rules()) : Optional.empty());
    }

    public Optional<Fetched> refusal(URI address) {
        return RequestTarget.of(address).flatMap(target -> refusal(target, cached(target)));
    }

    private Optional<Fetched> refusal(RequestTarget target, CachedRobots cached) {
        if (cached instanceof CachedRobots.Silent silent) {
            return Optional.of(new Fetched.Failed(OptionalInt.empty(), silent.reason(), later(silent)));
        }
        return ((CachedRobots.Known) cached).rules().allows(target.address())
                ? Optional.empty()
                : Optional.of(new Fetched.Refused(
                        RefusalReason.ROBOTS,
                        "The robots.txt of " + target.host() + " asks robots to leave this alone."));
    }

    private Freshness later(CachedRobots.Silent silent) {
        return new Freshness(Optional.empty(), Optional.of(Duration.between(clock.instant(), silent.until())));
    }

    private Duration bounded(Duration delay) {
        return delay.compareTo(settings.longestDelay()) > 0 ? settings.longestDelay() : delay;
    }

    /** Who comes first reads it, on its own thread; others wait for that. */
    private CachedRobots cached(RequestTarget target) {
        ConcurrentMap<String, CompletableFuture<CachedRobots>> kept = cache.asMap();
        Optional<CompletableFuture<CachedRobots>> current = Optional.ofNullable(kept.get(target.origin()));
        if (current.filter(each -> !isOver(each)).isPresent()) {
            return current.get().join();
        }
        CompletableFuture<CachedRobots> mine = new CompletableFuture<>();
        boolean amFirst = current.isPresent()
                ? kept.replace(target.origin(), current.get(), mine)
                : kept.putIfAbsent(target.origin(), mine) == null;
        return amFirst ? read(target, current.map(CompletableFuture::join), mine) : cached(target);
    }

    private boolean isOver(CompletableFuture<CachedRobots> cached) {
        return cached.isDone() && !cached.join().until().isAfter(clock.instant());
    }

    private CachedRobots read(
            RequestTarget target, Optional<CachedRobots> before, CompletableFuture<CachedRobots> into) {
        try {
            CachedRobots cached = read(target, before);
            into.complete(cached);
            return cached;
        } catch (RuntimeException | Error bug) {
            into.completeExceptionally(bug);
            throw bug;
        }
    }

    private CachedRobots read(RequestTarget target, Optional<CachedRobots> before) {
        Fetched fetched = fetcher.fetch(Request.of(URI.create(target.origin() + "/robots.txt")));
        Instant now = clock.instant();
        if (fetched instanceof Fetched.Body body) {
            return new CachedRobots.Known(RobotsReader.read(body.bytes().array(), agent), now.plus(settings.kept()));
        }
        if (hasNone(fetched)) {
            return new CachedRobots.Known(RobotRules.NONE, now.plus(settings.kept()));
        }
        Instant soon = now.plus(settings.keptFailure());
        return before.filter(CachedRobots.Known.class::isInstance)
                .<CachedRobots>map(known -> new CachedRobots.Known(((CachedRobots.Known) known).rules(), soon))
                .orElseGet(() -> new CachedRobots.Silent(reason(target, fetched), soon));
    }

    /** Redirects that lead nowhere count as no file, too. */
    private static boolean hasNone(Fetched fetched) {
        if (fetched instanceof Fetched.Failed failed) {
            int status = failed.status().orElse(0);
            return status >= 300 && status < 500 && status != TOO_MANY_REQUESTS;
        }
        return fetched instanceof Fetched.Refused refused
                && (refused.kind() == RefusalReason.TOO_MANY_REDIRECTS || refused.kind() == RefusalReason.NOT_WEB);
    }

    private static String reason(RequestTarget target, Fetched fetched) {
        String why = "";
        if (fetched instanceof Fetched.Failed failed) {
            why = failed.reason();
        } else if (fetched instanceof Fetched.Refused refused) {
            why = refused.reason();
        }
        return "The robots.txt of " + target.host() + " could not be read, so nothing is asked there for now. " + why;
    }
}
