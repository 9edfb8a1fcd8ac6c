package newsloom.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HostRateLimiterTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final AtomicLong nanos = new AtomicLong(-5);
    private final HostRateLimiter turns = new HostRateLimiter(SECOND, nanos::get);

    @Test
    void eachWaitsForThoseBeforeItAndNobodyForAnotherHost() {
        assertThat(turns.take("a.test")).contains(Duration.ZERO);
        assertThat(turns.take("a.test")).contains(SECOND);
        assertThat(turns.take("a.test")).contains(SECOND.multipliedBy(2));
        assertThat(turns.take("b.test")).contains(Duration.ZERO);
    }

    @Test
    void afterAWhileNobodyWaits() {
        turns.take("a.test");
        nanos.addAndGet(SECOND.toNanos());

        assertThat(turns.take("a.test")).contains(Duration.ZERO);
    }

    @Test
    void whenTooManyWaitNoTurnIsTaken() {
        IntStream.rangeClosed(0, 10)
                .forEach(each -> assertThat(turns.take("a.test")).contains(SECOND.multipliedBy(each)));
        assertThat(turns.take("a.test")).isEmpty();

        nanos.addAndGet(SECOND.toNanos());
        assertThat(turns.take("a.test")).contains(SECOND.multipliedBy(10));
    }
}
