package newsloom.ingest.worker;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import newsloom.ingest.source.EntryOutcome;
import newsloom.ingest.source.PageVisitResult;
import newsloom.ingest.source.PageVisitor;
import newsloom.ingest.source.SourceVisitor;
import newsloom.ingest.source.VisitResult;
import newsloom.model.source.FetchState;
import newsloom.model.source.PendingPage;
import newsloom.model.source.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The requests that are under way, each on a thread; what they yield waits here until it is taken. Each completes, whatever
 * throws: as what broke it, or, when not even that can be said, by ending the worker.
 */
final class FetchPool implements AutoCloseable {
    private static final Logger logger = LoggerFactory.getLogger(FetchPool.class);

    /** How long a host is left alone that cannot be asked for its gap: as long as any may ask for. */
    private static final Duration UNKNOWN_GAP = Duration.ofMinutes(1);

    private final SourceVisitor sources;
    private final PageVisitor pages;
    private final Function<URI, Duration> gaps;
    private final InstantSource clock;
    private final int most;
    private final ExecutorService threads;
    private final BlockingQueue<Future<FetchResult>> completed = new LinkedBlockingQueue<>();
    private final ExecutorCompletionService<FetchResult> requests;
    private int underWay;

    FetchPool(SourceVisitor sources, PageVisitor pages, Function<URI, Duration> gaps, InstantSource clock, int most) {
        this.sources = sources;
        this.pages = pages;
        this.gaps = gaps;
        this.clock = clock;
        this.most = most;
        this.threads = Executors.newFixedThreadPool(most, FetchPool::thread);
        this.requests = new ExecutorCompletionService<>(threads, completed);
    }

    boolean hasRoom() {
        return underWay < most;
    }

    int size() {
        return underWay;
    }

    void start(FetchTask task, PartitionState assigned, String host, Source source, FetchState state) {
        submit(() -> {
            VisitResult visited = visit(source, state);
            return new FetchResult.OfSource(
                    task, assigned, host, clock.instant(), gap(source.address()), source, visited);
        });
    }

    void start(FetchTask task, PartitionState assigned, String host, PendingPage pending) {
        submit(() -> {
            PageVisitResult visited = visit(pending);
            return new FetchResult.OfPage(task, assigned, host, clock.instant(), gap(pending.page()), pending, visited);
        });
    }

    /** A page that need not be fetched after all. */
    void skip(FetchTask task, PartitionState assigned, String host, PendingPage pending) {
        underWay++;
        PageVisitResult nothing = new PageVisitResult(Optional.empty(), Optional.empty(), Optional.empty());
        completed.add(CompletableFuture.completedFuture(
                new FetchResult.OfPage(task, assigned, host, clock.instant(), Duration.ZERO, pending, nothing)));
    }

    List<FetchResult> completed() {
        List<Future<FetchResult>> all = new ArrayList<>();
        completed.drainTo(all);
        return completed(all);
    }

    /** Waits until one completes, or so long. */
    List<FetchResult> await(long millis) throws InterruptedException {
        Future<FetchResult> first = completed.poll(millis, TimeUnit.MILLISECONDS);
        if (first == null) {
            return List.of();
        }
        List<Future<FetchResult>> all = new ArrayList<>(List.of(first));
        completed.drainTo(all);
        return completed(all);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void submit(Callable<FetchResult> request) {
        underWay++;
        var unused = requests.submit(request); // what it gives is taken from the queue
    }

    private List<FetchResult> completed(List<Future<FetchResult>> all) {
        underWay -= all.size();
        return all.stream().map(FetchPool::result).toList();
    }

    private static FetchResult result(Future<FetchResult> request) {
        try {
            return request.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A request broke, and how could not be told.", e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException("It has completed, and nobody waits for it.", e);
        }
    }

    private Duration gap(URI address) {
        try {
            return gaps.apply(address);
        } catch (Throwable bug) {
            logger.warn("How long {} is to be left alone cannot be told, and should be.", address.getHost(), bug);
            return UNKNOWN_GAP;
        }
    }

    /** What breaks a reader must not break the worker: also a stack that overflows, or memory that runs out. */
    private VisitResult visit(Source source, FetchState state) {
        Instant begun = clock.instant();
        try {
            return sources.visit(source, state, begun);
        } catch (Throwable bug) {
            logger.warn("Reading {} failed, and should not have.", source.address(), bug);
            return sources.broken(source, state, bug, clock.instant());
        }
    }

    private PageVisitResult visit(PendingPage pending) {
        try {
            return pages.visit(pending, clock.instant());
        } catch (Throwable bug) {
            logger.warn("Reading {} failed, and should not have.", pending.page(), bug);
            String reason = "Reading the page failed, and should not have: " + bug;
            EntryOutcome found = EntryOutcome.Refused.bug(
                    pending.page(), reason, pending.article().text(), clock.instant());
            return new PageVisitResult(Optional.of(found), Optional.empty(), Optional.empty());
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "fetch");
        thread.setDaemon(true);
        return thread;
    }
}
