package newsloom.store.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import newsloom.model.Article;
import newsloom.model.ArticleKey;
import newsloom.model.LoggedChange;
import newsloom.model.LoggedChange.Kind;
import newsloom.store.ArrivedArticle;
import newsloom.store.RowRefusedException;
import newsloom.store.SiteCount;
import newsloom.store.Wording;
import newsloom.store.sql.row.ArticleRow;
import newsloom.store.sql.row.PartRow;
import newsloom.store.sql.row.Times;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows of articles and of their revisions, inside a transaction that someone else began. */
final class SqlArticles {
    private static final Comparator<ArticleKey> BY_KEY =
            Comparator.comparing(ArticleKey::id).thenComparing(ArticleKey::language);

    private static final String PUT = """
            INSERT INTO articles (id, language, url, site, published, arrived, log_offset, wording, is_untold, content)
            VALUES (:id, :language, :url, :site, :published, :arrived, :log_offset, :wording, :is_untold, :content)
            ON CONFLICT (id, language) DO UPDATE SET
                url = excluded.url, site = excluded.site, published = excluded.published,
                arrived = excluded.arrived, log_offset = excluded.log_offset, wording = excluded.wording,
                is_untold = excluded.is_untold, content = excluded.content
            """;
    private static final String REVISE = """
            INSERT INTO revisions (id, language, arrived, log_offset, is_untold, content)
            VALUES (:id, :language, :arrived, :log_offset, :is_untold, :content)
            ON CONFLICT DO NOTHING
            """;
    private static final String KNOWN = "SELECT * FROM articles WHERE id IN (<ids>)";
    private static final String NEXT = """
            SELECT * FROM articles WHERE (id, language) > (:id, :language) ORDER BY id, language LIMIT :limit
            """;
    private static final String FIND = """
            SELECT 0 AS by_url, articles.* FROM articles WHERE id = :article
            UNION ALL SELECT 1, articles.* FROM articles WHERE url = :url
            ORDER BY by_url, arrived DESC, log_offset DESC, language
            """;
    private static final String REVISIONS = """
            SELECT * FROM revisions WHERE id = :id AND language = :language ORDER BY arrived DESC, log_offset DESC
            """;
    private static final String WORDINGS = """
            SELECT id, language, arrived, log_offset, is_untold, content FROM articles WHERE id IN (<ids>)
            UNION ALL SELECT id, language, arrived, log_offset, is_untold, content FROM revisions AS past
            WHERE id IN (<ids>) AND arrived >= COALESCE(
                (SELECT MAX(arrived) FROM revisions AS prior
                 WHERE prior.id = past.id AND prior.language = past.language AND prior.arrived < :since), :since)
            ORDER BY id, language, arrived, log_offset
            """;

    private static final String SITES = """
            SELECT site, COUNT(*) AS articles FROM articles WHERE site IS NOT NULL
            GROUP BY site ORDER BY articles DESC, site
            """;
    private static final int FETCH = 200;

    private final Handle handle;

    SqlArticles(Handle handle) {
        this.handle = handle;
    }

    /** What that changes. */
    List<LoggedChange> write(List<ArrivedArticle> articles) {
        Map<ArticleKey, ArticleRow> known = known(articles);
        TreeMap<ArticleKey, ArticleRow> written = new TreeMap<>(BY_KEY);
        List<ArticleRow> replaced = new ArrayList<>();
        List<LoggedChange> changes = new ArrayList<>();
        for (ArrivedArticle arrived : articles) {
            ArticleRow row = checked(arrived);
            Optional<ArticleRow> before = Optional.ofNullable(known.get(row.key()));
            if (before.isEmpty() || row.replaces(before.get())) {
                Kind kind = kind(before, row);
                before.ifPresent(replaced::add);
                known.put(row.key(), row);
                written.put(row.key(), row);
                changes.add(change(arrived, row, kind));
            }
        }
        batch(PUT, written.values());
        batch(REVISE, replaced);
        return changes;
    }

    Optional<ArrivedArticle> find(String article) {
        return named(article).stream().findFirst();
    }

    /** Of that id or URL; the column of addresses has only their beginnings. */
    List<ArrivedArticle> named(String article) {
        return handle
                .createQuery(FIND)
                .bind("article", PartRow.text(article))
                .bind("url", PartRow.address(article))
                .map((row, context) -> ArticleRow.article(row))
                .stream()
                .filter(found -> found.article().id().equals(article)
                        || found.article()
                                .url()
                                .filter(url -> url.toString().equals(article))
                                .isPresent())
                .toList();
    }

    List<ArrivedArticle> all(Collection<ArticleKey> keys) {
        Set<String> ids = ids(keys);
        return ids.isEmpty()
                ? List.of()
                : handle.createQuery(KNOWN).bindList("ids", ids).map((row, context) -> ArticleRow.article(row)).stream()
                        .filter(found -> keys.contains(ArticleKey.of(found.article())))
                        .toList();
    }

    List<Wording> wordings(Collection<ArticleKey> keys, Instant since) {
        Set<String> ids = ids(keys);
        return ids.isEmpty()
                ? List.of()
                : wordings(
                        handle
                                .createQuery(WORDINGS)
                                .bindList("ids", ids)
                                .bind("since", Times.micros(since))
                                .map((row, context) -> ArticleRow.article(row))
                                .stream()
                                .filter(found -> keys.contains(found.key()))
                                .toList(),
                        since);
    }

    private static List<Wording> wordings(List<ArrivedArticle> inOrder, Instant since) {
        List<Wording> wordings = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            ArrivedArticle written = inOrder.get(i);
            Optional<Instant> replaced = inOrder.subList(i + 1, Math.min(i + 2, inOrder.size())).stream()
                    .filter(next -> next.key().equals(written.key()))
                    .map(ArrivedArticle::at)
                    .findFirst();
            if (replaced.filter(then -> then.equals(written.at()) || then.isBefore(since))
                    .isEmpty()) {
                wordings.add(new Wording(written, replaced));
            }
        }
        return wordings;
    }

    private static Set<String> ids(Collection<ArticleKey> keys) {
        return keys.stream().map(key -> PartRow.text(key.id())).collect(Collectors.toCollection(TreeSet::new));
    }

    List<ArrivedArticle> after(ArticleKey last, int limit) {
        return handle.createQuery(NEXT)
                .bind("id", PartRow.text(last.id()))
                .bind("language", PartRow.text(last.language()))
                .bind("limit", limit)
                .map((row, context) -> ArticleRow.article(row))
                .list();
    }

    /** Those with another title or text than what took their place. */
    List<ArrivedArticle> revisions(Article of) {
        List<ArrivedArticle> revisions = new ArrayList<>();
        Article later = of;
        for (ArrivedArticle replaced : replaced(of)) {
            if (!replaced.article().readsLike(later)) {
                revisions.add(replaced);
            }
            later = replaced.article();
        }
        return revisions;
    }

    private List<ArrivedArticle> replaced(Article by) {
        return handle.createQuery(REVISIONS)
                .bind("id", PartRow.text(by.id()))
                .bind("language", PartRow.text(by.language().getLanguage()))
                .map((row, context) -> ArticleRow.article(row))
                .list();
    }

    long count() {
        return handle.createQuery("SELECT COUNT(*) FROM articles")
                .mapTo(long.class)
                .one();
    }

    void sites(Consumer<SiteCount> each) {
        handle.createQuery(SITES)
                .setFetchSize(FETCH)
                .map((row, context) -> new SiteCount(row.getString("site"), row.getLong("articles")))
                .forEach(each);
    }

    private Map<ArticleKey, ArticleRow> known(List<ArrivedArticle> articles) {
        Map<ArticleKey, ArticleRow> known = new HashMap<>();
        List<String> ids = articles.stream()
                .map(arrived -> PartRow.text(arrived.article().id()))
                .distinct()
                .toList();
        if (!ids.isEmpty()) {
            handle.createQuery(KNOWN)
                    .bindList("ids", ids)
                    .map((row, context) -> ArticleRow.of(row))
                    .forEach(row -> known.put(row.key(), row));
        }
        return known;
    }

    private static ArticleRow checked(ArrivedArticle arrived) {
        Article article = arrived.article();
        Article.objectionToId(article.id())
                .or(() -> PartRow.objectionToName(article.language().getLanguage()))
                .ifPresent(sentence -> {
                    throw new RowRefusedException(sentence);
                });
        return ArticleRow.of(arrived);
    }

    private static Kind kind(Optional<ArticleRow> before, ArticleRow row) {
        return before.map(known -> known.wording().equals(row.wording()) ? Kind.DESCRIPTION : Kind.REVISION)
                .orElse(Kind.ARTICLE);
    }

    private static LoggedChange change(ArrivedArticle arrived, ArticleRow row, Kind kind) {
        return new LoggedChange(
                0, arrived.at(), kind, Optional.of(row.language()), Optional.empty(), Optional.of(row.id()));
    }

    private void batch(String statement, Collection<ArticleRow> rows) {
        PreparedBatch batch = handle.prepareBatch(statement);
        rows.forEach(row -> batch.add(row.columns()));
        batch.execute();
    }
}
