package newsloom.store.sql.row;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import newsloom.model.Article;
import newsloom.model.ArticleKey;
import newsloom.store.ArrivedArticle;

/**
 * An article as a row keeps it.
 *
 * @param arrived in microseconds
 * @param wording the same for the same title and text
 * @param isUntold whether nobody is to be told of it
 * @param content all of it, as JSON
 */
public record ArticleRow(
        String id,
        String language,
        Optional<String> url,
        Optional<String> site,
        long published,
        long arrived,
        long offset,
        String wording,
        boolean isUntold,
        String content) {
    private static final int WORDING_BYTES = 16;

    public static ArticleRow of(ArrivedArticle arrived) {
        Article article = arrived.article();
        return new ArticleRow(
                PartRow.text(article.id()),
                PartRow.text(article.language().getLanguage()),
                article.url().map(URI::toString).map(PartRow::address),
                article.site().map(PartRow::text),
                Times.micros(article.publishedAt().or(() -> Optional.of(Instant.MAX))),
                Times.micros(arrived.at()),
                arrived.offset(),
                wording(article),
                arrived.isUntold(),
                RowJson.write(article));
    }

    public static ArticleRow of(ResultSet row) throws SQLException {
        return new ArticleRow(
                row.getString("id"),
                row.getString("language"),
                Optional.empty(),
                Optional.empty(),
                row.getLong("published"),
                row.getLong("arrived"),
                row.getLong("log_offset"),
                row.getString("wording"),
                row.getInt("is_untold") == 1,
                row.getString("content"));
    }

    public static ArrivedArticle article(ResultSet row) throws SQLException {
        return new ArrivedArticle(
                RowJson.read(row.getString("content"), Article.class),
                Times.instant(row.getLong("arrived")),
                row.getLong("log_offset"),
                row.getInt("is_untold") == 1);
    }

    public ArticleKey key() {
        return new ArticleKey(language, id);
    }

    /** It came later, and not with the same once more: what was read twice keeps its place among the others. */
    public boolean replaces(ArticleRow other) {
        boolean isLater = arrived > other.arrived || (arrived == other.arrived && offset > other.offset);
        return isLater && !content.equals(other.content);
    }

    /** By the names of the columns. */
    public Map<String, Object> columns() {
        Map<String, Object> columns = new HashMap<>(Map.of(
                "id", id,
                "language", language,
                "published", published,
                "arrived", arrived,
                "log_offset", offset,
                "wording", wording,
                "content", content));
        columns.put("url", url);
        columns.put("site", site);
        columns.put("is_untold", isUntold ? 1 : 0);
        return columns;
    }

    private static String wording(Article article) {
        MessageDigest digest = sha256();
        digest.update(article.title().orElse("").getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(article.text().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(), 0, WORDING_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
