package newsloom.store.sql;

import static newsloom.store.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import newsloom.store.Positions;
import newsloom.store.StoreUnavailableException;
import newsloom.store.StoryStore;
import newsloom.store.StoryStoreContract;
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
    protected StoryStore empty() {
        databases++;
        return again();
    }

    @Override
    protected StoryStore again() {
        return SqlStoryStore.open(StoreSettings.at(url()));
    }

    @Test
    void anotherProcessOpensAndReadsWhileOneWritesAndOnlyAnotherWriterMustWait() throws SQLException {
        Positions position = new Positions("stories", Map.of(0, 1L));
        StoreSettings impatient = new StoreSettings(url(), "", "", 2, Duration.ofMillis(300));
        try (StoryStore first = again();
                Connection writer = DriverManager.getConnection(url())) {
            first.save(1, List.of(story("s", 1, "a")), position);
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
    void theNewestMigrationIsTheOneThatOpeningLooksFor() throws SQLException {
        try (StoryStore migrated = again();
                Connection reader = DriverManager.getConnection(url());
                ResultSet newest = reader.createStatement()
                        .executeQuery("SELECT max(CAST(version AS INTEGER)) FROM flyway_schema_history")) {
            assertThat(migrated.positions("stories")).isEmpty();
            assertThat(newest.getString(1)).isEqualTo(Migrations.NEWEST);
        }
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
                assertThat(opened.generation()).isEqualTo(1);
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

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("newsloom-" + databases + ".db");
    }
}
