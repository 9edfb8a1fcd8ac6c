package newsloom.bench.peer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsloom.model.Article;

/** The title rule by which NewsBlur folds stories of several feeds, as its sources describe it since February 2026. */
public final class TitleRule implements Peer {
    private static final Duration LOOK_BACK = Duration.ofDays(5);
    private static final int SHORTEST_TITLE = 10;
    private static final int LEAST_WORDS = 5;
    private static final int LEAST_SHARED = 3;
    private static final double LEAST_OVERLAP = .6;
    private static final Set<String> SMALL_WORDS = Set.of(
            "a", "about", "after", "all", "an", "and", "are", "as", "at", "be", "been", "being", "but", "by", "can",
            "could", "did", "do", "does", "for", "from", "had", "has", "have", "he", "her", "his", "if", "in", "into",
            "is", "it", "its", "may", "me", "might", "my", "no", "not", "of", "on", "or", "our", "over", "shall", "she",
            "should", "so", "than", "that", "the", "their", "they", "this", "to", "up", "was", "we", "were", "what",
            "when", "who", "will", "with", "would", "you", "your");

    private final Overlaps titles = new Overlaps();
    private final Map<String, Integer> latest = new HashMap<>();
    private final List<Article> articles = new ArrayList<>();
    private final UnionFind families = new UnionFind();

    @Override
    public String name() {
        return "NewsBlur's title rule";
    }

    @Override
    public String description() {
        return "titles of different publishers, at most 5 days apart, that are equal but for case and punctuation (10"
                + " characters or more), or that have 5 telling words or more each (without small words and numbers, a"
                + " plural s dropped) and share 3 of them and 60 % of the shorter title's; joined by single link."
                + " NewsBlur's further search in Elasticsearch and its limit of 10 a group are left out.";
    }

    @Override
    public void add(Article article) {
        int number = families.add();
        articles.add(new Article(
                article.id(),
                article.url(),
                article.publisher(),
                article.title(),
                "-",
                article.publishedAt(),
                article.language()));
        String title = plain(PeerTitles.of(article));
        if (title.length() >= SHORTEST_TITLE) {
            Optional.ofNullable(latest.put(title, number)).ifPresent(same -> joinIfElsewhere(number, same));
        }
        for (Overlaps.Overlap other : titles.add(tellingWords(title))) {
            if (other.shared() >= LEAST_SHARED && other.ofSmaller() >= LEAST_OVERLAP) {
                joinIfElsewhere(number, other.other());
            }
        }
    }

    @Override
    public int storyOf(int article) {
        return families.first(article);
    }

    private void joinIfElsewhere(int one, int other) {
        Article article = articles.get(one);
        Article earlier = articles.get(other);
        boolean samePublisher =
                article.publisher().isPresent() && article.publisher().equals(earlier.publisher());
        if (!samePublisher && isSoon(article.publishedAt(), earlier.publishedAt())) {
            families.join(one, other);
        }
    }

    private static boolean isSoon(Optional<Instant> one, Optional<Instant> other) {
        return one.isEmpty()
                || other.isEmpty()
                || Duration.between(one.get(), other.get()).abs().compareTo(LOOK_BACK) <= 0;
    }

    private static String plain(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[-/]", " ")
                .replaceAll("[^\\p{L}\\p{N}_\\s]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** None at all when there are too few to tell by. */
    private static Set<String> tellingWords(String title) {
        Set<String> words = new HashSet<>();
        for (String word : WordSplitter.of(title)) {
            if (word.length() > 1 && !SMALL_WORDS.contains(word) && !word.matches("\\d+")) {
                words.add(singular(word));
            }
        }
        return words.size() < LEAST_WORDS ? Set.of() : words;
    }

    private static String singular(String word) {
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
