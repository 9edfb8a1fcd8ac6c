package newsloom.bench.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import newsloom.dedupe.text.KnownLanguages;
import newsloom.model.Article;

/** The words of a stream, with the groups within which one may stand for another. */
final class StreamVocabulary {
    /** Words in more of the articles than this stay what they are: they make the language. */
    private static final double COMMON = .1;

    private final Map<String, Use> uses = new HashMap<>();

    StreamVocabulary(Collection<Article> articles) {
        articles.forEach(this::count);
        double most = COMMON * articles.size();
        uses.values().removeIf(use -> use.articles > most);
        KnownLanguages.table("en").weekdays().forEach(uses.keySet()::removeAll);
        KnownLanguages.table("en").months().forEach(uses.keySet()::removeAll);
    }

    /** Words of like frequency (to a factor of two), capitals and kind; every group and all groups in a fixed order. */
    List<List<String>> groups() {
        Map<String, List<String>> groups = new TreeMap<>();
        new TreeMap<>(uses)
                .forEach((word, use) -> groups.computeIfAbsent(use.group(word), none -> new ArrayList<>())
                        .add(word));
        return List.copyOf(groups.values());
    }

    /** In how many articles a word stands; 0 for one that stays what it is. */
    int articles(String word) {
        Use use = uses.get(word);
        return use == null ? 0 : use.articles;
    }

    private void count(Article article) {
        Set<String> seen = new HashSet<>();
        for (String word : WordScan.words(article.title().orElse("") + '\n' + article.text())) {
            String small = word.toLowerCase(Locale.ROOT);
            Use use = uses.computeIfAbsent(small, none -> new Use());
            use.articles += seen.add(small) ? 1 : 0;
            use.capitals += Character.isUpperCase(word.charAt(0)) ? 1 : -1;
        }
    }

    private static final class Use {
        private int articles;
        private int capitals;

        String group(String word) {
            String kind = Character.isDigit(word.charAt(0)) ? "number" + word.length() : capitals > 0 ? "name" : "word";
            return kind + ' ' + (31 - Integer.numberOfLeadingZeros(articles));
        }
    }
}
