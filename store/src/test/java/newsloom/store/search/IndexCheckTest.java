package newsloom.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import newsloom.model.Publishers;
import newsloom.query.ParsedQuery;
import newsloom.query.QueryParser;
import newsloom.store.StoreUnavailableException;
import newsloom.store.search.IndexCheck.Finding.Behind;
import newsloom.store.search.IndexCheck.Finding.Useless;
import newsloom.store.search.IndexCheck.Finding.Whole;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCheckTest {
    private final Path folder;
    private final Path index;
    private final IndexedRows rows;

    IndexCheckTest(@TempDir Path folder) {
        this.folder = folder;
        this.index = folder.resolve("search");
        this.rows = new IndexedRows(folder.resolve("newsloom.db"), index);
    }

    @BeforeEach
    void writeAndIndex() throws IOException {
        rows.write("a", "It rains.");
        rows.write("b", "It snows.");
        rows.bringIndexUp();
        assertThat(check(rows).find()).isEqualTo(new Whole());
    }

    @AfterEach
    void close() {
        rows.close();
    }

    @Test
    void oneThatIsNotThereOrNotAsFarIsOnItsWay() {
        rows.write("c", "It hails.");
        assertThat(check(rows).find())
                .isInstanceOfSatisfying(
                        Behind.class, behind -> assertThat(behind.what()).contains("has come to change 3 of 4"));
        assertThat(check(rows).reached()).contains(3L);
        Path nowhere = folder.resolve("nowhere");
        assertThat(new IndexCheck(nowhere, rows.store()).find())
                .isInstanceOfSatisfying(
                        Behind.class,
                        behind -> assertThat(behind.what()).startsWith("There is no search index in " + nowhere));
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void oneOfAnotherDatabaseOrOfALaterCopyOfThisOneIsUseless() throws IOException {
        try (IndexedRows others = new IndexedRows(folder.resolve("others.db"), index)) {
            assertUseless(others, "is of another database");
        }
        commit(IndexState.at(rows.store().changeLogId(), 99).userData());
        assertUseless(rows, "has come to change 99, and the database to 3");
    }

    @Test
    void oneOfOtherWordsOrOfAnotherProgramIsUseless() throws IOException {
        commit(new IndexState(rows.store().changeLogId(), 3, 0, WordingDocuments.VERSION).userData());
        assertUseless(rows, "has words of analyzer version 0, and queries are of version " + version());
        commit(Map.of("title", "a catalogue"));
        assertUseless(rows, "does not say of which rows it is");
    }

    @Test
    void oneWhoseDocumentsDoNotSayWhenTheyHeldIsUseless() throws IOException {
        commit(Map.of("log", rows.store().changeLogId(), "change", "3", "analyzer", version()));
        assertUseless(rows, "has documents of version 1, and searches are of version 2");
    }

    @Test
    void oneThatTheLogDoesNotReachIsUseless() {
        rows.write("c", "It hails.");
        rows.store().forgetChanges(IndexedRows.NOON.plusSeconds(100));
        assertUseless(rows, "the log of changes has forgotten what follows");
    }

    @Test
    void oneThatHoldsFewerOrMoreArticlesIsUseless() throws IOException {
        try (IndexWriter writer = writer()) {
            writer.deleteDocuments(new Term("key", "en/a"));
            writer.setLiveCommitData(
                    IndexState.at(rows.store().changeLogId(), 3).userData().entrySet());
        }
        assertUseless(rows, "does not hold as many articles as the database");
    }

    @Test
    void oneInWhichAByteIsAnotherIsUselessAndMadeAnew() throws IOException {
        flip(".cfs");
        assertUseless(rows, "cannot be read (org.apache.lucene.index.CorruptIndexException");
        check(rows).rebuild();
        assertThat(check(rows).find()).isEqualTo(new Whole());
    }

    /** So that it needs no right to write there. */
    @Test
    void whoSearchesAndWhoChecksWritesNothingIntoItsFolder() throws IOException {
        Map<Path, FileTime> before = files();
        SearchRequest request = new SearchRequest(
                ((ParsedQuery) QueryParser.parse("rains")).query(), SearchRequest.Order.RECENT, 10, false);
        assertThat(new StorySearch(index, rows.store(), Publishers.none(), Clock.systemUTC()).search(request))
                .isInstanceOfSatisfying(
                        SearchResult.Found.class,
                        found -> assertThat(found.hits()).isOne());
        assertThat(check(rows).find()).isEqualTo(new Whole());
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void oneThatSomebodyWritesIsNotMadeAnew() {
        try (SearchIndexer writing = SearchIndexer.open(index, rows.store(), Clock.systemUTC())) {
            assertThatThrownBy(() -> check(rows).rebuild())
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("another newsloom (process ");
            assertThat(check(rows).find()).isEqualTo(new Whole());
        }
    }

    private void assertUseless(IndexedRows of, String why) {
        assertThat(check(of).find())
                .isInstanceOfSatisfying(
                        Useless.class,
                        useless -> assertThat(useless.what())
                                .startsWith("The search index " + index + " ")
                                .contains(why));
    }

    private IndexCheck check(IndexedRows of) {
        return new IndexCheck(index, of.store());
    }

    private Map<Path, FileTime> files() throws IOException {
        Map<Path, FileTime> files = new HashMap<>();
        try (Stream<Path> all = Files.list(index)) {
            for (Path file : all.toList()) {
                files.put(file, Files.getLastModifiedTime(file));
            }
        }
        return files;
    }

    private void commit(Map<String, String> said) throws IOException {
        try (IndexWriter writer = writer()) {
            writer.setLiveCommitData(said.entrySet());
        }
    }

    private IndexWriter writer() throws IOException {
        return new IndexWriter(
                FSDirectory.open(index),
                new IndexWriterConfig(new KeywordAnalyzer())
                        .setIndexSort(new org.apache.lucene.search.Sort(
                                newsloom.query.lucene.ArticleDocuments.newestFirst())));
    }

    private static String version() {
        return Integer.toString(newsloom.query.lucene.ArticleAnalyzer.VERSION);
    }

    /** In the middle of a file, which no reader looks at when it opens it. */
    private void flip(String ending) throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            Path file = files.filter(each -> each.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        }
    }
}
