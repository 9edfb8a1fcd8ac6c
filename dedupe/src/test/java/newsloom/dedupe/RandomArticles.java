package newsloom.dedupe;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import newsloom.model.Article;

/** A stream as no newsroom would send it: few events in few words, near-copies, repetitions, gaps and foreign characters. */
public final class RandomArticles {
    private static final Instant START = Instant.parse("2024-03-11T06:00:00Z");
    private static final String NOTICE =
            "We and our partners value your privacy and use cookies to keep things on your device. ";

    private final Random random;
    private final List<Tongue> tongues;
    private final List<Article> all = new ArrayList<>();

    private RandomArticles(Random random) {
        this.random = random;
        this.tongues = List.of(any(Tongue.ALL), any(Tongue.ALL));
    }

    public static List<Article> of(int size, Random random) {
        RandomArticles articles = new RandomArticles(random);
        for (int i = 0; i < size; i++) {
            articles.all.add(articles.next(i));
        }
        return articles.all;
    }

    private Article next(int number) {
        if (number > 0 && oneIn(12)) {
            return any(all);
        }
        Article original = number > 0 && oneIn(4) ? any(all) : invented(number);
        Article article = number > 0 && oneIn(3) ? changed(original, number) : original;
        return article.id().equals(original.id()) && all.contains(original) ? renamed(article, number) : article;
    }

    private Article invented(int number) {
        Tongue tongue = any(tongues);
        int event = random.nextInt(3);
        String text = oneIn(10) ? foreign() : text(tongue, event, 1 + random.nextInt(8));
        String title = oneIn(20) ? foreign() : sentence(tongue, event);
        return new Article(
                "a" + number,
                Optional.empty(),
                Optional.of("Paper " + random.nextInt(4)).filter(name -> !oneIn(5)),
                Optional.of(title).filter(words -> !oneIn(6)),
                oneIn(5) ? NOTICE + text : text,
                Optional.of(START.plus(Duration.ofHours(12L * random.nextInt(12))))
                        .filter(time -> !oneIn(6)),
                tongue.language());
    }

    /** Cut, led in or under another headline; printed elsewhere and at another time, or not said when. */
    private Article changed(Article article, int number) {
        String text = article.text();
        String other = oneIn(2) ? text.substring(0, Math.max(1, text.length() / 2)) : "Updated. " + text;
        return new Article(
                "a" + number,
                article.url(),
                Optional.of("Paper " + random.nextInt(4)),
                oneIn(2) ? article.title() : Optional.of("Read this: " + number),
                other.isBlank() ? "x" : other,
                article.publishedAt().map(time -> time.plus(Duration.ofHours(random.nextInt(9) - 4))),
                article.language());
    }

    private static Article renamed(Article article, int number) {
        return new Article(
                "a" + number,
                article.url(),
                article.publisher(),
                article.title(),
                article.text(),
                article.publishedAt(),
                article.language());
    }

    private String text(Tongue tongue, int event, int sentences) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            text.append(sentence(tongue, event)).append(oneIn(4) ? "\n" : tongue.stop());
        }
        return text.toString();
    }

    private String sentence(Tongue tongue, int event) {
        List<String> words = new ArrayList<>();
        int length = 3 + random.nextInt(10);
        for (int i = 0; i < length; i++) {
            words.add(oneIn(2) ? tongue.name(event, random.nextInt(4)) : any(tongue.words()));
        }
        return String.join(tongue.blank(), words);
    }

    private String foreign() {
        return switch (random.nextInt(4)) {
            case 0 -> "z".repeat(100_000);
            case 1 -> "http://example.org/\n \nwww.example.org\n.";
            default -> characters(1 + random.nextInt(200));
        };
    }

    /** Any half of a surrogate pair, any control character, any direction; now and then a blank or a line break. */
    private String characters(int length) {
        StringBuilder text = new StringBuilder("\u202E\uD83D");
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(6)) {
                case 0 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                case 1 -> text.append((char) random.nextInt(0x300));
                case 2 -> text.append(any(List.of(" ", "\n", "\r", ".", " - ", " | ", "’s", "\u0301", "\u200D")));
                default -> text.append((char) random.nextInt(0x10000));
            }
        }
        return text.toString();
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }
}
