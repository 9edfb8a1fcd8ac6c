package newsloom.bench.kill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newsloom.ingest.replay.file.FileBytes;

/** The articles of a run, cut into parts, each a folder in a common one: so they can be read at once or one by one. */
record Corpus(Path folder, List<Path> parts, int articles) {

    static Corpus write(KillOptions options, Path folder) throws IOException {
        List<String> lines = lines(options);
        List<Path> parts = new ArrayList<>();
        int count = Strike.parts(options.kills());
        for (int i = 0; i < count; i++) {
            Path part = folder.resolve(String.format(Locale.ROOT, "part-%04d", i));
            Files.createDirectories(part);
            int from = (int) ((long) lines.size() * i / count);
            int to = (int) ((long) lines.size() * (i + 1) / count);
            Files.write(part.resolve("articles.jsonl"), lines.subList(from, to));
            parts.add(part);
        }
        return new Corpus(folder, List.copyOf(parts), lines.size());
    }

    private static List<String> lines(KillOptions options) throws IOException {
        if (options.corpus().isEmpty()) {
            return new InventedNews(options.seed()).lines(options.articles());
        }
        try (BufferedReader text = new BufferedReader(
                new InputStreamReader(FileBytes.open(options.corpus().get(), bytes -> {}), UTF_8))) {
            return text.lines()
                    .filter(line -> !line.isBlank())
                    .limit(options.articles())
                    .toList();
        }
    }
}
