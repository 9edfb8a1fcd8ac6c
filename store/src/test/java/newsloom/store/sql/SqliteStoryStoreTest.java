package newsloom.store.sql;

import static newsloom.store.Stories.arrived;
import static newsloom.store.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsloom.model.Publishers;
import newsloom.model.story.StoryPart;
import newsloom.model.story.StoryUpdate;
import newsloom.store.ArrivedUpdate;
import newsloom.store.Positions;
import newsloom.store.StoreDamagedException;
import newsloom.store.StoreUnavailableException;
import newsloom.store.StoryStore;
import newsloom.store.StoryStoreContract;
import newsloom.store.sql.row.RowJson;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoryStoreTest extends StoryStoreContract {
    private final Path folder;
    private int databases;

    SqliteStoryStoreTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Override
    protected SqlStoryStore empty() {
        databases++;
        return again(Publishers.none());
    }

    @Override
    protected SqlStoryStore again(Publishers publishers) {
        return SqlStoryStore.open(StoreSettings.at(url()), publishers);
    }

    @Test
    void anotherProcessOpensAndReadsWhileOneWritesAndOnlyAnotherWriterMustWait() throws SQLException {
        Positions position = new Positions("stories", Map.of(0, 1L));
        StoreSettings impatient = new StoreSettings(url(), "", "", 2, Duration.ofMillis(300), Duration.ofDays(30));
        try (StoryStore first = again();
                Connection writer = DriverManager.getConnection(url())) {
            first.save(1, arrived(List.of(story("s", 1, "a"))), position);
            first.activate(1);
            writer.createStatement().execute("BEGIN IMMEDIATE");
            try (StoryStore reader = SqlStoryStore.open(impatient)) {
                assertThat(reader.current("s")).isPresent();
                assertThatThrownBy(() -> reader.save(1, List.of(), position))
                        .isInstanceOf(StoreUnavailableException.class)
                        .hasMessageContaining("cannot be used now");
            }
        }
    }

    @Test
    void aDatabaseOfAnotherLayoutIsRefusedWithItsPlaceAndWhatToDo() throws SQLException {
        empty().close();
        change("UPDATE generation SET layout = 99");
        assertIsRefused("layout 99");
    }

    @Test
    void soIsOneOfTheTimeBeforeLayoutsHadNumbers() throws SQLException {
        databases++;
        change("CREATE TABLE generation (number INTEGER NOT NULL)");
        change("CREATE TABLE flyway_schema_history (installed_rank INT NOT NULL PRIMARY KEY, version VARCHAR(50),"
                + " description VARCHAR(200) NOT NULL, type VARCHAR(20) NOT NULL, script VARCHAR(1000) NOT NULL,"
                + " checksum INT, installed_by VARCHAR(100) NOT NULL, installed_on TEXT NOT NULL DEFAULT"
                + " (strftime('%Y-%m-%d %H:%M:%f','now')), execution_time INT NOT NULL, success BOOLEAN NOT NULL)");
        change("INSERT INTO flyway_schema_history VALUES (1, '1', 'stories', 'SQL', 'V1__rows.sql', 1, '', '', 1, 1)");
        assertIsRefused("a layout without a number");
    }

    @Test
    void aTurnThatIsCutOffHasShownNothingAndBegunAgainGivesTheSame() throws SQLException {
        List<List<?>> undisturbed = rowsAfter(store -> store.activate(2));
        List<List<?>> cutOff = rowsAfter(store -> {
            assertThat(store.activate(2, "")).isPresent();
            store.close();
            try (SqlStoryStore next = again(Publishers.none())) {
                assertThat(next.generation()).isEqualTo(1);
                assertThat(next.current("s1")).isPresent();
                next.activate(2);
            }
        });
        assertThat(cutOff).isEqualTo(undisturbed).hasSize(2 * 1_400 + 700 + 933);
    }

    @RepeatedTest(5)
    void severalProcessesOpenANewDatabaseAtOnce() {
        empty().close();
        databases++;
        List<CompletableFuture<StoryStore>> opening = Stream.generate(() -> CompletableFuture.supplyAsync(this::again))
                .limit(6)
                .toList();
        assertThat(opening).allSatisfy(store -> {
            try (StoryStore opened = store.join()) {
                assertThat(opened.generation()).isZero();
            }
        });
    }

    @Test
    void aFolderThatIsNotThereIsSaidInASentence() {
        StoreSettings nowhere = StoreSettings.at("jdbc:sqlite:" + folder.resolve("missing/newsloom.db"));
        assertThatThrownBy(() -> SqlStoryStore.open(nowhere))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageStartingWith("The database jdbc:sqlite:")
                .hasMessageContaining("missing");
    }

    @Test
    void aFileOfAnotherProgramOrADamagedOneIsSaidWithTheWayOut() throws Exception {
        Path file = folder.resolve("newsloom-" + ++databases + ".db");
        Files.writeString(file, "This is a letter, and no database.\n".repeat(500));
        assertIsDamaged();

        try (StoryStore store = empty()) {
            store.save(1, arrived(List.of(story("s", 1, "a"))), new Positions("stories", Map.of(0, 1L)));
        }
        file = folder.resolve("newsloom-" + databases + ".db");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 4_096, bytes.length, (byte) 7);
        Files.write(file, bytes);
        assertIsDamaged();
    }

    @Test
    void tablesOfAnotherProgramAreLeftAloneAndSaid() throws Exception {
        Path file = folder.resolve("newsloom-" + ++databases + ".db");
        change("CREATE TABLE invoices (number INTEGER)");
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(this::again)
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("The database " + url() + " holds tables of another program. Name a database of Newsloom's"
                        + " own (store.url); a new one may be empty.");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    /** As after a power cut: what was whole in it holds, and the sink reads the rest from Kafka again. */
    @Test
    void ofAHalfWrittenLogWhatIsWholeHolds() throws IOException {
        Path file = folder.resolve("newsloom-" + ++databases + ".db");
        try (StoryStore store = again()) {
            store.activate(1);
            for (int i = 0; i < 40; i++) {
                store.save(1, arrived(List.of(story("s", 1, "a"))), new Positions("stories", Map.of(0, (long) i)));
            }
            databases++;
            byte[] log = Files.readAllBytes(Path.of(file + "-wal"));
            Files.copy(file, folder.resolve("newsloom-" + databases + ".db"));
            Files.write(
                    folder.resolve("newsloom-" + databases + ".db-wal"),
                    Arrays.copyOf(log, log.length - log.length / 8));
        }
        try (StoryStore cut = again()) {
            assertThat(cut.positions("stories"))
                    .hasEntrySatisfying(0, next -> assertThat(next).isBetween(1L, 38L));
            assertThat(cut.current("s")).isPresent();
            cut.save(1, List.of(), new Positions("stories", Map.of(0, 40L)));
            assertThat(cut.positions("stories")).containsEntry(0, 40L);
        }
    }

    @Test
    void aFullDiskIsSaidAndWorthAnotherTry() throws SQLException {
        try (SqlStoryStore store = empty()) {
            store.activate(1);
        }
        StoreSettings full = StoreSettings.at(url() + "?max_page_count=1");
        try (SqlStoryStore store = SqlStoryStore.open(full)) {
            assertThatThrownBy(() -> store.save(
                            1, updates(1, i -> story("s" + i, i, "x" + i)), new Positions("stories", Map.of())))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("full")
                    .hasMessageEndingWith("Make room on its disk.");
        }
    }

    @Override
    protected Connection connection() throws SQLException {
        return DriverManager.getConnection(url());
    }

    @Override
    protected <T extends StoryPart> T part(String content, Class<T> type) {
        return RowJson.read(content, type);
    }

    /** Of 700 stories of two articles each, the next generation has read one article of each third story. */
    private List<List<?>> rowsAfter(Consumer<SqlStoryStore> turn) throws SQLException {
        try (SqlStoryStore store = empty()) {
            store.activate(1);
            Positions nowhere = new Positions("stories", Map.of());
            store.save(1, updates(1, i -> story("s" + i, i, "x" + i, "y" + i)), nowhere);
            store.save(2, updates(3, i -> story(i % 2 == 0 ? "s" + i : "t" + i, i, "x" + i)), nowhere);
            turn.accept(store);
        }
        List<List<?>> rows = new ArrayList<>();
        for (String order :
                List.of("memberships ORDER BY generation, article, from_change", "stories ORDER BY 1, 2, 3")) {
            try (Connection connection = connection();
                    ResultSet row = connection.createStatement().executeQuery("SELECT * FROM " + order)) {
                while (row.next()) {
                    rows.add(IntStream.rangeClosed(1, row.getMetaData().getColumnCount())
                            .mapToObj(column -> text(row, column))
                            .toList());
                }
            }
        }
        return rows;
    }

    private static List<ArrivedUpdate> updates(int step, IntFunction<StoryUpdate> update) {
        return arrived(IntStream.rangeClosed(1, 700)
                .filter(i -> i % step == 0)
                .mapToObj(update)
                .toList());
    }

    private static String text(ResultSet row, int column) {
        try {
            return String.valueOf(row.getString(column));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(String statement) throws SQLException {
        try (Connection connection = connection()) {
            connection.createStatement().execute(statement);
        }
    }

    private void assertIsDamaged() {
        assertThatThrownBy(this::again)
                .isInstanceOf(StoreDamagedException.class)
                .hasMessageStartingWith("The database " + url() + " is damaged, or a file of another program: [SQLITE_")
                .hasMessageEndingWith(
                        " Put a copy of it back; or move it away with what lies beside it under its name,"
                                + " and start Newsloom again, which fills a new one from Kafka; or name another one (store.url).");
    }

    private void assertIsRefused(String layout) {
        assertThatThrownBy(this::again)
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("The database " + url() + " was made by another version of Newsloom: it has " + layout
                        + ", and this version reads layout 8. Use that version, or name a new database (store.url) and"
                        + " let newsloom store fill it.");
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("newsloom-" + databases + ".db");
    }
}
