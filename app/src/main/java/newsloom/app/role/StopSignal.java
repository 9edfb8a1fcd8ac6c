package newsloom.app.role;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The wish that what runs should end: wished from any thread, heard by whoever waits. */
public final class StopSignal {
    private final CountDownLatch wished = new CountDownLatch(1);
    private final List<Runnable> endings = new ArrayList<>();

    public void stop() {
        wished.countDown();
        List<Runnable> due;
        synchronized (endings) {
            due = List.copyOf(endings);
            endings.clear();
        }
        due.forEach(Runnable::run);
    }

    /** Does this when the wish is uttered; at once when it was. */
    public void then(Runnable ending) {
        synchronized (endings) {
            endings.add(ending);
        }
        if (isWished()) {
            stop();
        }
    }

    /** The same wish, and uttered by itself after so long. */
    public StopSignal after(Duration longest) {
        StopSignal sooner = new StopSignal();
        then(sooner::stop);
        CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS)
                .execute(sooner::stop);
        return sooner;
    }

    public boolean isWished() {
        return wished.getCount() == 0;
    }

    /** Waits until it is uttered. */
    public void await() {
        try {
            wished.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits so long at most; says whether the wish was uttered. */
    public boolean await(Duration longest) {
        try {
            return wished.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
