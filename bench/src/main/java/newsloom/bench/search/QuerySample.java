package newsloom.bench.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import newsloom.model.Article;

/** Draws queries from articles: so many of each kind, the same each time. */
final class QuerySample {
    private static final int OF_A_KIND = 20;
    private static final int RARE = 10;
    private static final double COMMON = .05;

    private final List<Article> articles;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Random random = new Random(13);

    QuerySample(List<Article> articles) {
        this.articles = articles;
        articles.forEach(
                article -> new HashSet<>(words(article.text())).forEach(word -> counts.merge(word, 1, Integer::sum)));
    }

    List<SampleQuery> draw() {
        List<String> common = counts.keySet().stream()
                .filter(word -> count(word) > COMMON * articles.size())
                .sorted()
                .toList();
        List<SampleQuery> queries = new ArrayList<>();
        for (QueryKind kind : QueryKind.values()) {
            int wanted = queries.size() + OF_A_KIND;
            while (queries.size() < wanted) {
                draw(kind, common.get(random.nextInt(common.size())), queries);
            }
        }
        return queries;
    }

    /** None where the article drawn has no fitting words. */
    private void draw(QueryKind kind, String common, List<SampleQuery> queries) {
        Article article = articles.get(random.nextInt(articles.size()));
        List<String> words = words(kind == QueryKind.FIELD ? article.headline() : article.text());
        int at = random.nextInt(Math.max(1, words.size()));
        int next = at + (kind == QueryKind.NEAR ? 2 + random.nextInt(5) : 1);
        if (next < words.size() && fits(kind, words.get(at)) && isPlain(words.get(next))) {
            queries.add(new SampleQuery(kind, words.get(at), words.get(next), common));
        }
    }

    private boolean fits(QueryKind kind, String word) {
        boolean rare = count(word) <= RARE;
        return isPlain(word) && (kind == QueryKind.RARE_WORD) == rare && count(word) <= COMMON * articles.size();
    }

    private int count(String word) {
        return counts.getOrDefault(word, 0);
    }

    /** What every tokenizer takes as one word, and no language of queries as more. */
    private static boolean isPlain(String word) {
        return word.matches("[a-z]{4,}");
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1));
    }
}
