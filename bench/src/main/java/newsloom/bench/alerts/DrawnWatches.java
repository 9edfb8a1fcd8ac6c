package newsloom.bench.alerts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import newsloom.model.Article;
import newsloom.query.ParsedQuery;
import newsloom.query.Query;
import newsloom.query.QueryParser;

/** Draws boolean watches from the words of articles, the more often a word is used the more often it: the same each time. */
final class DrawnWatches {
    private static final int SHORTEST = 4;

    private final List<Article> articles;
    private final double most;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Random random = new Random(14);

    /** @param most the share of articles that a word of a watch may stand in */
    DrawnWatches(List<Article> articles, double most) {
        this.articles = articles;
        this.most = most;
        articles.forEach(article -> new HashSet<>(words(article)).forEach(word -> counts.merge(word, 1, Integer::sum)));
    }

    /** By name. */
    Map<String, Query> draw(int count) {
        Map<String, Query> watches = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            watches.put("drawn-" + i, query(written(i)));
        }
        return watches;
    }

    static Query query(String written) {
        if (QueryParser.parse(written) instanceof ParsedQuery read) {
            return read.query();
        }
        throw new IllegalArgumentException("That is no query: " + written);
    }

    private String written(int number) {
        List<String> drawn = drawn(4);
        String form = switch (number % 4) {
            case 0 -> "%1$s AND %2$s";
            case 1 -> "(%1$s OR %2$s) AND %3$s NOT %4$s";
            case 2 -> "\"%1$s %2$s\" OR (%3$s AND %4$s)";
            default -> "%1$s NEAR/5 %2$s NOT %3$s";
        };
        return String.format(Locale.ROOT, form, drawn.toArray());
    }

    /** So many of one article, as they follow on each other but for those that are too common. */
    private List<String> drawn(int count) {
        while (true) {
            List<String> words = words(articles.get(random.nextInt(articles.size()))).stream()
                    .filter(word -> counts.getOrDefault(word, 0) <= most * articles.size())
                    .toList();
            if (words.size() >= count) {
                int from = random.nextInt(words.size() - count + 1);
                return new ArrayList<>(words.subList(from, from + count));
            }
        }
    }

    private static List<String> words(Article article) {
        return Arrays.stream(article.text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> word.length() >= SHORTEST && !word.equals("near"))
                .toList();
    }
}
