package newsloom.bench.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.NavigableMap;
import java.util.TreeMap;
import newsloom.bench.search.StoredStream.Batch;
import newsloom.store.StoryStore;
import newsloom.store.search.SearchIndexer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.store.FSDirectory;

/** The index as a role writes it, and how far what others find of it is. */
final class FollowedIndex implements AutoCloseable {
    private static final int LOOK = 20;
    private static final int ROUNDS_A_SECOND = 5;
    private static final long SECOND = 1_000_000_000;

    private final Path folder;
    private final StoryStore store;
    private final SearchIndexer indexer;

    FollowedIndex(Path folder, StoryStore store) {
        this.folder = folder;
        this.store = store;
        this.indexer = SearchIndexer.open(folder, store, Clock.systemUTC());
    }

    /** How long it takes to build it of all rows, by the clock and of all processor time of this process. */
    Build build() throws IOException, InterruptedException {
        long start = System.nanoTime();
        long processor = processorNanos();
        new Thread(indexer, "search-indexer").start();
        awaitChange(store.lastChange());
        return new Build(Duration.ofNanos(System.nanoTime() - start), Duration.ofNanos(processorNanos() - processor));
    }

    /** Returns when this change is found by others. */
    void awaitChange(long change) throws IOException, InterruptedException {
        while (committed() < change) {
            indexer.failure().ifPresent(failure -> {
                throw new IllegalStateException(failure);
            });
            Thread.sleep(LOOK);
        }
    }

    /** How long after they were stored articles are found by others, at a steady rate. */
    Timings freshness(StoredNews news, int articlesASecond, int seconds) throws IOException, InterruptedException {
        Timings found = new Timings();
        NavigableMap<Long, Long> stored = new TreeMap<>();
        long due = System.nanoTime();
        for (int round = 0; round < seconds * ROUNDS_A_SECOND; round++) {
            Batch batch = news.next(articlesASecond / ROUNDS_A_SECOND);
            long since = System.nanoTime();
            news.sqlite().write(batch);
            stored.put(store.lastChange(), since);
            due += SECOND / ROUNDS_A_SECOND;
            while (System.nanoTime() < due) {
                note(stored, found);
                Thread.sleep(LOOK);
            }
        }
        awaitChange(store.lastChange());
        note(stored, found);
        return found;
    }

    private void note(NavigableMap<Long, Long> stored, Timings found) throws IOException {
        NavigableMap<Long, Long> reached = stored.headMap(committed(), true);
        reached.values().forEach(since -> found.add(System.nanoTime() - since));
        reached.clear();
    }

    private long committed() throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder)) {
            return DirectoryReader.indexExists(directory)
                    ? DirectoryReader.listCommits(directory).stream()
                            .mapToLong(FollowedIndex::change)
                            .max()
                            .orElse(-1)
                    : -1;
        }
    }

    private static long change(IndexCommit commit) {
        try {
            return Long.parseLong(commit.getUserData().getOrDefault("change", "-1"));
        } catch (IOException e) {
            return -1;
        }
    }

    private static long processorNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    @Override
    public void close() {
        indexer.close();
    }

    /** What it cost. */
    record Build(Duration elapsed, Duration processor) {}
}
