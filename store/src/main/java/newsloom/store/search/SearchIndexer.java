package newsloom.store.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import newsloom.kafka.WorkerLife;
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
    private final WorkerLife life;
    private Optional<ArticleIndex> index = Optional.empty();
    private Instant nextCommit = Instant.MIN;

    SearchIndexer(Path folder, Opening opening, StoryStore store, Clock clock) {
        this.folder = folder;
        this.opening = opening;
        this.store = store;
        this.clock = clock;
        this.life = new WorkerLife(
                "The search index is not written any more", clock, StoreUnavailableException.class::isInstance);
    }

    /** @throws StoreUnavailableException where it cannot be written now, so that whoever starts it sees it at once */
    public static SearchIndexer open(Path folder, StoryStore store, Clock clock) {
        SearchIndexer indexer = new SearchIndexer(folder, FSDirectory::open, store, clock);
        indexer.attempt(opened -> true);
        return indexer;
    }

    @Override
    public void run() {
        life.run(this::followUntilClosed, this::leave);
    }

    /** What ended it, if anything did but a close. */
    public Optional<Throwable> failure() {
        return life.failure();
    }

    /** Why it does not follow the rows now, as a sentence; empty when it does. */
    public Optional<String> notReady() {
        return life.notReady();
    }

    /** Returns when it has ended, with all that it took in found by others. */
    @Override
    public void close() {
        life.close(this::leave);
    }

    private void followUntilClosed() {
        String what = "write the search index " + folder;
        boolean ends = false;
        while (!ends) {
            boolean more = life.keepTrying(what, this::follow);
            ends = more ? life.isEnding() : life.rest(ROUND);
        }
        life.keepTrying(what, this::commit);
    }

    /** Says whether there was anything. */
    private boolean follow() {
        return attempt(written -> {
            boolean more = written.advance(life::isEnding);
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
            leave();
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

    private void leave() {
        index.ifPresent(SearchIndexer::close);
        index = Optional.empty();
    }

    private static void close(ArticleIndex index) {
        try {
            index.close();
        } catch (IOException e) {
            logger.debug("What was not committed is lost, and written again.", e);
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
