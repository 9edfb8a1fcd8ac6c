package newsloom.bench.kill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import newsloom.kafka.topic.CorrectionLog;
import newsloom.model.Article;
import newsloom.model.ArticleKey;
import newsloom.model.json.Decoded;
import newsloom.model.topic.Topics;
import newsloom.store.ArrivedArticle;
import newsloom.store.StoredCorrection;
import newsloom.store.StoryStore;
import newsloom.store.search.IndexCheck;

/** What Kafka, the rows and the search index of one site hold of the same articles and corrections. */
record HeldContent(Site site, Topics topics, StoryStore rows) {
    private static final int PAGE = 1_000;

    /**
     * How many articles and corrections they do not hold alike: as it was last written, each once, and indexed as a new
     * index would have it.
     */
    long unlike(Map<Integer, List<String>> articles) throws IOException {
        IndexCheck anew = new IndexCheck(site.rebuiltIndex(), rows);
        anew.rebuild();
        return differing(told(articles).entrySet(), stored().entrySet())
                + differing(
                        new CorrectionLog(site.client(), topics.corrections(), Clock.systemUTC()).all(),
                        rows.corrections().stream()
                                .map(StoredCorrection::correction)
                                .toList())
                + differing(IndexContent.of(site.searchIndex()), IndexContent.of(site.rebuiltIndex()));
    }

    /** One that is there twice differs, too. */
    static <T> long differing(Collection<T> some, Collection<T> others) {
        Set<T> differing = new HashSet<>(some);
        differing.removeAll(Set.copyOf(others));
        Set<T> only = new HashSet<>(others);
        only.removeAll(Set.copyOf(some));
        return differing.size() + only.size() + Math.abs((long) some.size() - others.size());
    }

    private Map<ArticleKey, Article> told(Map<Integer, List<String>> articles) {
        Map<ArticleKey, Article> told = new HashMap<>();
        for (List<String> partition : articles.values()) {
            partition.stream().map(this::article).forEach(each -> told.put(ArticleKey.of(each), each));
        }
        return told;
    }

    private Article article(String record) {
        return ((Decoded.Value<Article>) topics.articles().values().read(record.getBytes(UTF_8))).value();
    }

    private Map<ArticleKey, Article> stored() {
        Map<ArticleKey, Article> stored = new HashMap<>();
        ArticleKey last = new ArticleKey("", "");
        List<ArrivedArticle> page = rows.articlesAfter(last, PAGE);
        while (!page.isEmpty()) {
            stored.putAll(page.stream().collect(Collectors.toMap(ArrivedArticle::key, ArrivedArticle::article)));
            page = rows.articlesAfter(page.get(page.size() - 1).key(), PAGE);
        }
        return stored;
    }
}
