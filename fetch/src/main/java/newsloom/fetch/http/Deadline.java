package newsloom.fetch.http;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.jspecify.annotations.Nullable;

/**
 * The time for one exchange as a whole: when it is over, the request under way is broken off, whatever it waits for. A time
 * limit on each read would let a server drip for ever.
 */
final class Deadline implements AutoCloseable {
    private final ScheduledFuture<?> timer;
    private @Nullable HttpUriRequestBase current;
    private boolean passed;

    Deadline(ScheduledExecutorService timers, Duration time) {
        this.timer = timers.schedule(this::pass, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    synchronized boolean isPassed() {
        return passed;
    }

    /** From now on this request is the one to break off. */
    synchronized void applyTo(HttpUriRequestBase request) {
        current = request;
        if (passed) {
            request.abort();
        }
    }

    @Override
    public void close() {
        timer.cancel(false);
    }

    private synchronized void pass() {
        passed = true;
        if (current != null) {
            current.abort();
        }
    }
}
