package newsloom.app.status;

import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The threads in which requests are read and answered. When all are taken, by callers who send half a request and wait, that
 * which has waited longest is let go for the next: reading from a channel ends, and the channel with it, on an interrupt.
 */
final class RequestThreads extends ThreadPoolExecutor {
    private static final int MOST = 8;
    private static final int IDLE_SECONDS = 30;
    private static final int ROUND_MILLIS = 20;

    private final Deque<Thread> longestFirst = new ConcurrentLinkedDeque<>();

    RequestThreads() {
        super(0, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), RequestThreads::thread);
        setRejectedExecutionHandler((request, none) -> insteadOfLongest(request));
    }

    @Override
    protected void beforeExecute(Thread thread, Runnable request) {
        longestFirst.addLast(thread);
    }

    @Override
    protected void afterExecute(Runnable request, @Nullable Throwable failure) {
        longestFirst.remove(Thread.currentThread());
    }

    private void insteadOfLongest(Runnable request) {
        try {
            do {
                Optional.ofNullable(longestFirst.peekFirst()).ifPresent(Thread::interrupt);
            } while (!isShutdown() && !getQueue().offer(request, ROUND_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException("Interrupted while waiting for a thread.", e);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "status");
        thread.setDaemon(true);
        return thread;
    }
}
