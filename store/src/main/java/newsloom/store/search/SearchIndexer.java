package newsloom.store.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import newsloom.kafka.Outage;
import newsloom.store.StoreUnavailableException;
import newsloom.store.StoryStore;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the search index as far as the rows are. Give it a thread; it runs until it is closed or meets a bug. */
public final class SearchIndexer implements Runnable, AutoCloseable {
    private static final Logger logger = LoggerFactory.getLogger(SearchIndexer.class);
    private static final Duration ROUND = Duration.ofMillis(200);
    /** Between commits while there is always more; found within two seconds is promised. */
    private static final Duration COMMIT = Duration.ofSeconds(1);

    private final Path folder;
    private final Opening opening;
    private final StoryStore store;
    private final Clock clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean started = new AtomicBoolean();
    private final Outage outage;
    private volatile Optional<Throwable> failure = Optional.empty();
    private Optional<ArticleIndex> index = Optional.empty();
    private Instant nextCommit = Instant.MIN;

    SearchIndexer(Path folder, Opening opening, StoryStore store, Clock clock) {
        this.folder = folder;
        this.opening = opening;
        this.store = store;
        this.clock = clock;
        this.outage = new Outage(clock, closing, StoreUnavailableException.class::isInstance);
    }

    /** @throws StoreUnavailableException where it cannot be written now, so that whoever starts it sees it at once */
    public static SearchIndexer open(Path folder, StoryStore store, Clock clock) {
        SearchIndexer indexer = new SearchIndexer(folder, FSDirectory::open, store, clock);
        indexer.attempt(opened -> true);
        return indexer;
    }

    @Override
    public void run() {
        if (started.compareAndSet(false, true)) {
            try {
                followUntilClosed();
            } catch (RuntimeException | Error e) {
                end(e);
            } finally {
                index.ifPresent(SearchIndexer::leave);
                ended.countDown();
            }
        }
    }

    /** A close ends whatever outage is waited for by an exception, too. */
    private void end(Throwable cause) {
        if (closing.getCount() > 0) {
            failure = Optional.of(cause);
            logger.error("The search index is not written any more, because of a bug; a restart goes on.", cause);
        }
    }

    /** What ended it, if anything did but a close. */
    public Optional<Throwable> failure() {
        return failure;
    }

    /** Why it does not follow the rows now, as a sentence; empty when it does. */
    public Optional<String> notReady() {
        return ended.getCount() == 0 ? Optional.of("The search index has ended.") : outage.sentence();
    }

    /** Returns when it has ended, with all that it took in found by others. */
    @Override
    public void close() {
        closing.countDown();
        if (started.compareAndSet(false, true)) {
            index.ifPresent(SearchIndexer::leave);
            ended.countDown();
        }
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void followUntilClosed() {
        String what = "write the search index " + folder;
        while (closing.getCount() > 0) {
            if (!outage.keepTrying(what, this::follow)) {
                rest();
            }
        }
        outage.keepTrying(what, this::commit);
    }

    /** Says whether there was anything. */
    private boolean follow() {
        return attempt(written -> {
            boolean more = written.advance(() -> closing.getCount() == 0);
            if (!more || !clock.instant().isBefore(nextCommit)) {
                written.commit();
                nextCommit = clock.instant().plus(COMMIT);
            }
            return more;
        });
    }

    private boolean commit() {
        return attempt(written -> {
            written.commit();
            return true;
        });
    }

    /**
     * What failed to be written is opened again from its last commit, and what is damaged is built anew. A merger in the
     * background that fails closes the writer.
     */
    private boolean attempt(Work work) {
        try {
            ArticleIndex written =
                    index.isPresent() ? index.get() : ArticleIndex.open(opening.directory(folder), store);
            index = Optional.of(written);
            return work.on(written);
        } catch (IOException | AlreadyClosedException e) {
            index.ifPresent(SearchIndexer::leave);
            index = Optional.empty();
            if (IndexFailure.isDamage(e)) {
                discard();
            }
            throw IndexFailure.of(folder, e);
        }
    }

    private void discard() {
        try {
            ArticleIndex.discard(opening.directory(folder));
        } catch (IOException e) {
            logger.debug("What is damaged is tried again, and thrown away then.", e);
        }
    }

    private static void leave(ArticleIndex index) {
        try {
            index.close();
        } catch (IOException e) {
            logger.debug("What was not committed is lost, and written again.", e);
        }
    }

    private void rest() {
        try {
            closing.await(ROUND.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing.countDown();
        }
    }

    /** Opens the folder of the index. */
    interface Opening {
        Directory directory(Path folder) throws IOException;
    }

    /** Something that is done to the index. */
    private interface Work {
        boolean on(ArticleIndex index) throws IOException;
    }
}
