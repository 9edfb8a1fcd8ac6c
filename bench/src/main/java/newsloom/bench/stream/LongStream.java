package newsloom.bench.stream;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsloom.model.Article;

/**
 * A stream without end, made from a short one by telling it again and again under other names ({@link Renaming}), ids and
 * dates. Its articles come at an even pace, so dense that a million of them fall within the engine's look-back of 730 days
 * and none is forgotten; those without a date stay without. The origins of the short stream (what its ids begin with) are
 * interleaved evenly, so that any 5,000 articles are of the same kind.
 */
public final class LongStream {
    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    private static final Duration PACE = Duration.ofDays(1).dividedBy(1_400);

    private final List<Article> articles;
    private final StreamVocabulary vocabulary;
    private final int characters;
    private Renaming renaming;
    private int pass;
    private int next;

    /** @param characters texts are cut to this many */
    public LongStream(List<Article> articles, int characters) {
        this.articles = interleaved(articles);
        this.vocabulary = new StreamVocabulary(articles);
        this.characters = characters;
        this.renaming = new Renaming(vocabulary, 0);
    }

    public List<Article> next(int count) {
        List<Article> batch = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            batch.add(next());
        }
        return batch;
    }

    private Article next() {
        if (next == articles.size()) {
            next = 0;
            renaming = new Renaming(vocabulary, ++pass);
        }
        Instant at = START.plus(PACE.multipliedBy((long) pass * articles.size() + next));
        return told(articles.get(next++), at);
    }

    /** Nothing of it is shared with the article it was made from, so that all it needs of the heap is counted. */
    private Article told(Article article, Instant at) {
        String text =
                article.text().substring(0, Math.min(characters, article.text().length()));
        return new Article(
                article.id() + '/' + pass,
                article.url().map(url -> URI.create(url + "&" + pass)),
                article.publisher().map(name -> WordScan.replace(name, word -> word)),
                article.title().map(renaming::rename),
                renaming.rename(text),
                article.publishedAt().map(dated -> at),
                article.language());
    }

    private static List<Article> interleaved(List<Article> articles) {
        Map<String, Integer> sizes = new HashMap<>();
        articles.forEach(article -> sizes.merge(origin(article), 1, Integer::sum));
        Map<String, Integer> ranks = new HashMap<>();
        List<Placed> placed = new ArrayList<>();
        for (Article article : articles) {
            int rank = ranks.merge(origin(article), 1, Integer::sum);
            placed.add(new Placed((rank - .5) / sizes.getOrDefault(origin(article), 1), article));
        }
        placed.sort(Comparator.comparingDouble(Placed::place));
        return placed.stream().map(Placed::article).toList();
    }

    private static String origin(Article article) {
        return article.id().replaceFirst("[^a-z].*", "");
    }

    private record Placed(double place, Article article) {}
}
