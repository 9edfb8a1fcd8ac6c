package newsloom.bench.search;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newsloom.bench.search.StoredStream.Batch;
import newsloom.model.Article;
import newsloom.query.SearchableArticle;
import newsloom.store.ArrivedArticle;
import newsloom.store.sql.SqlStoryStore;
import newsloom.store.sql.StoreSettings;

/** One stream in both databases, and beside these in FTS5 and tsvector. */
final class StoredNews implements AutoCloseable {
    private static final int BATCH = 500;
    private static final int DRAWN_FROM = 20_000;
    private static final int PROGRESS = 20_000;

    private final Path folder;
    private final StoredStream stream;
    private final EmbeddedPostgres server;
    private final MeasuredStore sqlite;
    private final Optional<MeasuredStore> postgres;
    private final List<SqlTextSearch> peers;
    private final Map<String, Long> numbers = new HashMap<>();
    private final List<Article> first = new ArrayList<>();
    private long textBytes;

    StoredNews(SearchBenchOptions options, StoredStream stream) throws IOException, SQLException {
        this.folder = Files.createDirectories(options.folder());
        this.stream = stream;
        this.server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .start();
        this.sqlite = new MeasuredStore(
                "SQLite", SqlStoryStore.open(StoreSettings.at("jdbc:sqlite:" + folder.resolve("rows.db"))));
        this.postgres = options.beside().contains(SearchBenchOptions.POSTGRES)
                ? Optional.of(new MeasuredStore(
                        "PostgreSQL",
                        SqlStoryStore.open(StoreSettings.at(server.getJdbcUrl("postgres", "postgres"))
                                .as("postgres", "postgres"))))
                : Optional.empty();
        this.peers = options.beside().contains(SearchBenchOptions.PEERS)
                ? List.of(
                        SqlTextSearch.fts5(DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("fts5.db"))),
                        SqlTextSearch.tsvector(words(options.again())))
                : List.of();
    }

    /** Another database, so that the size of the rows is theirs. */
    private Connection words(boolean isThere) throws SQLException {
        if (!isThere) {
            try (Connection connection = server.getPostgresDatabase().getConnection()) {
                connection.createStatement().execute("CREATE DATABASE words");
            }
        }
        return server.getDatabase("postgres", "words").getConnection();
    }

    void write(int articles) {
        for (int done = 0; done < articles; done += BATCH) {
            Batch batch = next(Math.min(BATCH, articles - done));
            sqlite.write(batch);
            postgres.ifPresent(store -> store.write(batch));
            peers.forEach(peer -> peer.write(batch.articles()));
            if ((done + BATCH) % PROGRESS == 0) {
                System.err.printf(
                        Locale.ROOT,
                        "%,d articles … %s %s%n",
                        done + BATCH,
                        sqlite.speed(),
                        postgres.map(MeasuredStore::speed).orElse(""));
            }
        }
    }

    /** What was written before. */
    void recall(int articles) {
        for (int done = 0; done < articles; done += BATCH) {
            note(stream.articles(Math.min(BATCH, articles - done)));
        }
    }

    Batch next(int count) {
        Batch batch = stream.next(count);
        note(batch.articles());
        return batch;
    }

    private void note(List<ArrivedArticle> articles) {
        for (ArrivedArticle each : articles) {
            Article article = each.article();
            numbers.put(SearchableArticle.of(article).key(), SqlTextSearch.number(each));
            textBytes += (article.headline() + article.text()).getBytes(StandardCharsets.UTF_8).length;
            if (first.size() < DRAWN_FROM) {
                first.add(article);
            }
        }
    }

    MeasuredStore sqlite() {
        return sqlite;
    }

    Optional<MeasuredStore> postgres() {
        return postgres;
    }

    List<SqlTextSearch> peers() {
        return peers;
    }

    /** Of all articles, by their keys. */
    Map<String, Long> numbers() {
        return numbers;
    }

    /** From which queries are drawn. */
    List<Article> first() {
        return first;
    }

    long textBytes() {
        return textBytes;
    }

    long sqliteBytes() throws IOException {
        return Files.size(folder.resolve("rows.db"));
    }

    long postgresBytes() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            return SqlTextSearch.numbers(connection, "SELECT pg_database_size('postgres')")
                    .get(0);
        }
    }

    @Override
    public void close() throws IOException {
        sqlite.store().close();
        postgres.ifPresent(store -> store.store().close());
        server.close();
    }
}
