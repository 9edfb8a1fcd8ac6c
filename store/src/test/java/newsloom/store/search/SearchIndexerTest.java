package newsloom.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import newsloom.store.StoreUnavailableException;
import newsloom.store.search.IndexCheck.Finding.Whole;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexerTest {
    private final AtomicBoolean full = new AtomicBoolean();
    private final Path index;
    private final IndexedRows rows;

    SearchIndexerTest(@TempDir Path folder) {
        this.index = folder.resolve("search");
        this.rows = new IndexedRows(folder.resolve("newsloom.db"), index);
    }

    @AfterEach
    void close() {
        rows.close();
    }

    @Test
    void aFullDiskIsSaidAndWaitedForAndThenItGoesOn() {
        rows.write("a", "It rains.");
        full.set(true);
        try (SearchIndexer indexer =
                new SearchIndexer(index, path -> new Disk(FSDirectory.open(path)), rows.store(), Clock.systemUTC())) {
            new Thread(indexer, "index").start();
            await().until(() -> indexer.notReady()
                    .orElse("")
                    .matches(
                            "Since .* it cannot write the search index .*/search, and tries again: .*No space left.*"));
            rows.write("b", "It snows.");
            full.set(false);
            awaitWhole();
            assertThat(indexer.notReady()).isEmpty();
            assertThat(indexer.failure()).isEmpty();
        }
    }

    @Test
    void whatIsDamagedAndMetWhileItIsWrittenIsThrownAwayAndBuiltAnew() throws IOException {
        for (int i = 0; i < 12; i++) {
            rows.write("a" + i, "It rains.");
            rows.bringIndexUp();
        }
        damage();
        rows.write("b", "It snows.");
        try (SearchIndexer indexer = SearchIndexer.open(index, rows.store(), Clock.systemUTC())) {
            new Thread(indexer, "index").start();
            for (int i = 0; i < 12; i++) {
                rows.write("c" + i, "It hails.");
                long last = rows.store().lastChange();
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> new IndexCheck(index, rows.store())
                                .reached()
                                .filter(change -> change >= last)
                                .isPresent());
            }
            awaitWhole();
            assertThat(indexer.failure()).isEmpty();
        }
    }

    @Test
    void whereItCannotBeWrittenAtTheStartItIsSaidAtOnce() throws IOException {
        Files.writeString(index, "a file in the place of the folder");
        assertThatThrownBy(() -> SearchIndexer.open(index, rows.store(), Clock.systemUTC()))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageStartingWith("The search index " + index + " cannot be written: ")
                .hasMessageEndingWith("Make room on its disk, and let this user write there.");
    }

    private void awaitWhole() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> new IndexCheck(index, rows.store()).find().equals(new Whole()));
    }

    /** What readers look at when they merge, and not before. */
    private void damage() throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".cfs")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }
    }

    /** One that may be full. */
    private final class Disk extends FilterDirectory {
        Disk(Directory directory) {
            super(directory);
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            if (full.get()) {
                throw new IOException("No space left on device");
            }
            return super.createOutput(name, context);
        }
    }
}
