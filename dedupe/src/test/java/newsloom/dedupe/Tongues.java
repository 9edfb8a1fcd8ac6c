package newsloom.dedupe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import newsloom.model.Article;

/** Invented short news of one language: each line an event, a day, a title and a text; two reports of every event. */
record Tongues(List<String> events, List<Article> articles) {

    static Tongues of(String language) throws IOException {
        String file = "/newsloom/dedupe/tongues/" + language + ".txt";
        List<String> events = new ArrayList<>();
        List<Article> articles = new ArrayList<>();
        try (InputStream text = Objects.requireNonNull(Tongues.class.getResourceAsStream(file), file)) {
            for (String line : new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] fields = line.split("\\|", 4);
                String id = language + "-" + articles.size();
                events.add(fields[0]);
                articles.add(new Newspaper("Paper " + articles.size(), Locale.forLanguageTag(language))
                        .prints(fields[1], id, fields[2], fields[3]));
            }
        }
        return new Tongues(events, articles);
    }

    /** How well an engine groups them that saw nothing before. */
    Agreement told() {
        Told told = Told.of(articles);
        List<String> stories = articles.stream()
                .map(article -> told.storyOf(article.id()).id())
                .toList();
        return Agreement.of(events, stories);
    }
}
