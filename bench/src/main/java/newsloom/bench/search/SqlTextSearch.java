package newsloom.bench.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsloom.model.Article;
import newsloom.store.ArrivedArticle;

/** The search of a database: of words alone, and no texts. */
final class SqlTextSearch implements TextSearch {
    private static final Dialect FTS5 = new Dialect(
            "FTS5",
            List.of(
                    "CREATE VIRTUAL TABLE IF NOT EXISTS texts USING fts5(title, text, content='', tokenize='unicode61 remove_diacritics 2')",
                    "CREATE VIRTUAL TABLE IF NOT EXISTS one USING fts5(text, tokenize='unicode61 remove_diacritics 2')"),
            "INSERT INTO texts (rowid, title, text) VALUES (?, ?, ?)",
            "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rowid DESC LIMIT 10",
            "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 10",
            "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()");
    private static final Dialect TSVECTOR = new Dialect(
            "tsvector",
            List.of(
                    "CREATE TABLE IF NOT EXISTS texts (id BIGINT PRIMARY KEY, words TSVECTOR NOT NULL)",
                    "CREATE INDEX IF NOT EXISTS texts_words ON texts USING gin (words)"),
            "INSERT INTO texts (id, words) VALUES (?, setweight(to_tsvector('simple', ?), 'A') || to_tsvector('simple', ?))",
            "SELECT id FROM texts, to_tsquery('simple', ?) AS query WHERE words @@ query ORDER BY id DESC LIMIT 10",
            "SELECT id FROM texts, to_tsquery('simple', ?) AS query WHERE words @@ query"
                    + " ORDER BY ts_rank(words, query) DESC LIMIT 10",
            "SELECT pg_total_relation_size('texts')");

    private final Connection connection;
    private final Dialect dialect;
    private final Timings writing = new Timings();

    private SqlTextSearch(Connection connection, Dialect dialect) throws SQLException {
        this.connection = connection;
        this.dialect = dialect;
        for (String statement : dialect.tables()) {
            connection.createStatement().execute(statement);
        }
        connection.setAutoCommit(false);
    }

    static SqlTextSearch fts5(Connection connection) throws SQLException {
        return new SqlTextSearch(connection, FTS5);
    }

    static SqlTextSearch tsvector(Connection connection) throws SQLException {
        return new SqlTextSearch(connection, TSVECTOR);
    }

    @Override
    public String name() {
        return dialect.name();
    }

    /** Those without a date come last. */
    static long number(ArrivedArticle arrived) {
        return arrived.article().publishedAt().isPresent() ? arrived.offset() : -1 - arrived.offset();
    }

    void write(List<ArrivedArticle> articles) {
        writing.time(() -> insert(articles));
    }

    private int insert(List<ArrivedArticle> articles) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(dialect.insert())) {
            for (ArrivedArticle each : articles) {
                Article article = each.article();
                insert.setLong(1, number(each));
                insert.setString(2, article.headline().replace('\0', ' '));
                insert.setString(3, article.text().replace('\0', ' '));
                insert.addBatch();
            }
            int written = insert.executeBatch().length;
            connection.commit();
            return written;
        }
    }

    @Override
    public Optional<List<Long>> first(SampleQuery query, boolean best) {
        Optional<String> written =
                dialect.equals(FTS5) ? query.kind().fts5(query) : query.kind().tsquery(query);
        return written.map(each -> numbers(best ? dialect.best() : dialect.recent(), each));
    }

    @Override
    public double secondsWriting() {
        return writing.seconds();
    }

    @Override
    public boolean finds(LanguageCase each) {
        try {
            if (dialect.equals(TSVECTOR)) {
                return !numbers(
                                "SELECT 1 WHERE to_tsvector('simple', ?) @@ phraseto_tsquery('simple', ?)",
                                each.text(),
                                each.words())
                        .isEmpty();
            }
            connection.createStatement().execute("DELETE FROM one");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO one (text) VALUES (?)")) {
                insert.setString(1, each.text());
                insert.execute();
            }
            return !numbers("SELECT rowid FROM one WHERE one MATCH ?", '"' + each.words() + '"')
                    .isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public long bytes() {
        return numbers(dialect.size()).get(0);
    }

    private List<Long> numbers(String question, String... parameters) {
        return numbers(connection, question, parameters);
    }

    static List<Long> numbers(Connection connection, String question, String... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            List<Long> numbers = new ArrayList<>();
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException(question + " with " + List.of(parameters), e);
        }
    }

    /** What is said to one database. */
    private record Dialect(String name, List<String> tables, String insert, String recent, String best, String size) {}
}
