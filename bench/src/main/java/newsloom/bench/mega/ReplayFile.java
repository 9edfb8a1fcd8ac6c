package newsloom.bench.mega;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsloom.model.Article;
import newsloom.model.json.Json;

/** Writes articles as JSON lines that {@code newsloom replay} reads. */
final class ReplayFile {
    private ReplayFile() {}

    static void write(List<Article> articles, Path folder) {
        try {
            Files.createDirectories(folder);
            try (Writer to = Files.newBufferedWriter(folder.resolve("mega.jsonl"))) {
                for (Article article : articles) {
                    to.append(line(article)).append('\n');
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The articles cannot be written to " + folder + ".", e);
        }
    }

    private static String line(Article article) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", article.id());
        article.publisher().ifPresent(publisher -> fields.put("source", publisher));
        article.title().ifPresent(title -> fields.put("title", title));
        article.publishedAt().ifPresent(time -> fields.put("published_at", time.toString()));
        fields.put("lang", article.language().toLanguageTag());
        fields.put("text", article.text());
        return Json.MAPPER.writeValueAsString(fields);
    }
}
