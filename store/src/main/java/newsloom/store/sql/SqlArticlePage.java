package newsloom.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.model.ArticleKey;
import newsloom.store.ArrivedArticle;
import newsloom.store.ArticlePage;
import newsloom.store.PlacedArticle;
import newsloom.store.PlacedArticle.Place;
import newsloom.store.sql.row.ArticleRow;
import newsloom.store.sql.row.PartRow;
import newsloom.store.sql.row.Times;
import org.jdbi.v3.core.Handle;

/** What was written of articles, the newest and what that replaced, in the order in which it came. */
record SqlArticlePage(List<PlacedArticle> written) {
    /**
     * In two halves, each of which has its index. What is replaced is chosen by what the article is now, which is looked up by
     * its key: a join would let PostgreSQL read all articles for a page.
     */
    private static final String PAGE = """
            SELECT * FROM (
                SELECT * FROM (
                    SELECT 0 AS replaced, id, language, arrived, log_offset, is_untold, content FROM articles
                    WHERE (arrived, log_offset, id, language) > (:arrived, :log_offset, :id, :language)
                      AND CASE published WHEN :undated THEN arrived ELSE published END BETWEEN :first AND :last
                    ORDER BY arrived, log_offset, id, language LIMIT :limit) AS newest
                UNION ALL SELECT * FROM (
                    SELECT 1 AS replaced, past.id, past.language, past.arrived, past.log_offset, past.is_untold,
                        past.content
                    FROM revisions AS past
                    WHERE (past.arrived, past.log_offset, past.id, past.language)
                            > (:arrived, :log_offset, :id, :language)
                      AND (SELECT CASE now.published WHEN :undated THEN now.arrived ELSE now.published END
                           FROM articles AS now WHERE now.id = past.id AND now.language = past.language)
                          BETWEEN :first AND :last
                    ORDER BY past.arrived, past.log_offset, past.id, past.language LIMIT :limit) AS earlier
                ) AS written
            ORDER BY arrived, log_offset, id, language LIMIT :limit
            """;

    static SqlArticlePage of(Handle handle, ArticlePage page) {
        Optional<ArrivedArticle> last = page.after();
        Optional<ArticleKey> key = last.map(ArrivedArticle::key);
        return new SqlArticlePage(handle.createQuery(PAGE)
                .bind("arrived", Times.micros(last.map(ArrivedArticle::at)))
                .bind("log_offset", last.map(ArrivedArticle::offset).orElse(0L))
                .bind("id", PartRow.text(key.map(ArticleKey::id).orElse("")))
                .bind("language", PartRow.text(key.map(ArticleKey::language).orElse("")))
                .bind("undated", Times.micros(Instant.MAX))
                .bind("first", Times.micros(page.since()))
                .bind("last", page.until().map(Times::micros).orElse(Long.MAX_VALUE) - 1)
                .bind("limit", page.limit())
                .map((row, context) -> written(row))
                .list());
    }

    /** Those of which there is nothing newer. */
    List<ArticleKey> newest() {
        return written.stream()
                .filter(each -> !each.isReplaced())
                .map(each -> each.written().key())
                .toList();
    }

    List<PlacedArticle> placed(Map<ArticleKey, Place> places) {
        return written.stream()
                .map(each -> each.isReplaced()
                        ? each
                        : new PlacedArticle(
                                each.written(),
                                false,
                                Optional.ofNullable(places.get(each.written().key()))))
                .toList();
    }

    private static PlacedArticle written(ResultSet row) throws SQLException {
        return new PlacedArticle(ArticleRow.article(row), row.getInt("replaced") == 1, Optional.empty());
    }
}
