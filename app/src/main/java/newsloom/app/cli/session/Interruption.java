package newsloom.app.cli.session;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets Ctrl-C end a command in order: asks it to stop, and waits until it has. */
public final class Interruption implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final CountDownLatch ended = new CountDownLatch(1);
    private Optional<Runnable> stop = Optional.empty();
    private boolean asked;

    /** How the command is asked to stop; at once, if Ctrl-C came first. */
    synchronized void stopWith(Runnable how) {
        stop = Optional.of(how);
        if (asked) {
            how.run();
        }
    }

    /** Asks the command to stop and waits until it has ended, for at most half a minute. */
    public void ask() throws InterruptedException {
        stop().ifPresent(Runnable::run);
        ended.await(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The command has ended. */
    @Override
    public void close() {
        ended.countDown();
    }

    private synchronized Optional<Runnable> stop() {
        asked = true;
        return ended.getCount() == 0 ? Optional.empty() : stop;
    }
}
