package newsloom.fetch.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Limits the rate of requests to each host that redirects lead to; those that sources name are paced by the schedule, which
 * does not see where redirects lead. Safe for several threads.
 */
public final class HostRateLimiter {
    private static final int MOST_HOSTS = 10_000;

    /** Each keeps a thread that other hosts want, too. */
    private static final int MOST_WAITING = 10;

    private final Duration gap;
    private final LongSupplier nanos;
    private final Cache<String, Long> free;

    /** @param nanos such as {@link System#nanoTime} */
    public HostRateLimiter(Duration gap, LongSupplier nanos) {
        this.gap = gap;
        this.nanos = nanos;
        this.free = Caffeine.newBuilder()
                .maximumSize(MOST_HOSTS)
                .recordStats()
                .executor(Runnable::run)
                .build();
    }

    /** Takes the next slot of a host: how long to wait for it. Empty, and nothing taken, when too many wait already. */
    synchronized Optional<Duration> take(String host) {
        long now = nanos.getAsLong();
        long turn = Math.max(now, free.asMap().getOrDefault(host, now));
        if (turn - now > MOST_WAITING * gap.toNanos()) {
            return Optional.empty();
        }
        free.put(host, turn + gap.toNanos());
        return Optional.of(Duration.ofNanos(turn - now));
    }
}
