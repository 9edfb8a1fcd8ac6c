package newsloom.bench.surge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import newsloom.model.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * Counts the words of articles by the day. A day is here so many dated articles in their order: a corpus that has few of
 * one day and many of the next would surge as a whole.
 */
final class DailyWords {
    private static final int ARTICLES_A_DAY = 60;
    private static final int DAYS = 120;
    private static final int LEAST_ARTICLES = 12;
    private static final int SHORTEST_WORD = 4;

    private final List<Set<String>> articles = new ArrayList<>();

    /** @param file of JSON, a line an article, gzipped, in the order of their dates */
    void read(Path file) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(Json.MAPPER::readTree)
                    .filter(article -> article.path("published_at").isString())
                    .forEach(article -> articles.add(words(article)));
        }
    }

    /** Of spans of 120 days, and of words that are neither in hardly any of their articles nor in every third. */
    List<DailySeries> series() {
        int span = ARTICLES_A_DAY * DAYS;
        List<DailySeries> series = new ArrayList<>();
        for (int from = 0; from + span <= articles.size(); from += span) {
            series.addAll(series(articles.subList(from, from + span)));
        }
        return series;
    }

    private static Set<String> words(JsonNode article) {
        String text =
                article.path("title").asString("") + " " + article.path("text").asString("");
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toSet());
    }

    private static List<DailySeries> series(List<Set<String>> span) {
        Map<String, int[]> counts = new TreeMap<>();
        for (int i = 0; i < span.size(); i++) {
            int day = i / ARTICLES_A_DAY;
            span.get(i).forEach(word -> counts.computeIfAbsent(word, first -> new int[DAYS])[day]++);
        }
        return counts.values().stream()
                .filter(days -> isSome(Arrays.stream(days).sum(), span.size()))
                .map(days -> DailySeries.of(LocalDate.EPOCH, days))
                .toList();
    }

    private static boolean isSome(int articles, int all) {
        return articles >= LEAST_ARTICLES && articles <= all / 3;
    }
}
