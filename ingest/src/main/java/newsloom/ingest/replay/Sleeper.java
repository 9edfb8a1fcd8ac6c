package newsloom.ingest.replay;

import java.time.Duration;

/** Waits; the program's own clock in production, a fake in tests. */
@FunctionalInterface
public interface Sleeper {
    void sleep(Duration duration) throws InterruptedException;
}
