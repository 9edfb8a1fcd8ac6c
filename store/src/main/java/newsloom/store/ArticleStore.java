package newsloom.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import newsloom.model.ArticleKey;

/** The texts of a store: every article once, whatever generation of stories is read. */
public interface ArticleStore {

    /**
     * Keeps articles, in the order of their partitions, and how far their topic has been read, both or neither. One is
     * replaced only by what arrived later; what it said before is kept as a revision, if that was another title or text.
     *
     * @throws RowRefusedException when something in an article cannot be stored; then nothing of this is
     * @return how many are new, or say something else now
     */
    int saveArticles(List<ArrivedArticle> articles, Positions positions);

    /**
     * An article as it was last written.
     *
     * @param article its id or URL
     */
    Optional<ArrivedArticle> article(String article);

    /** Those of these articles that are there, in whatever order. */
    List<ArrivedArticle> articles(Collection<ArticleKey> keys);

    /**
     * What these articles say, and what they said that was replaced at that time or later: each in its order, the articles in
     * whatever order. What was replaced at the moment when it came is left out.
     */
    List<Wording> wordings(Collection<ArticleKey> keys, Instant since);

    /** The next articles behind this one in an order that does not change; from the beginning for an empty id and language. */
    List<ArrivedArticle> articlesAfter(ArticleKey last, int limit);

    /** How many articles are stored with what they say. */
    long articleCount();

    /** How many articles each site has, that with the most first; a few in memory at a time. */
    void sites(Consumer<SiteCount> each);

    /** What the article said before, the latest first. */
    List<ArrivedArticle> revisions(ArrivedArticle of);
}
