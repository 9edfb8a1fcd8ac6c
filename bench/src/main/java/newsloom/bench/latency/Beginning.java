package newsloom.bench.latency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import newsloom.ingest.IngestSettings;
import newsloom.ingest.read.LanguageDetector;
import newsloom.ingest.replay.FolderReader;
import newsloom.ingest.replay.FoundFiles;
import newsloom.ingest.replay.article.ReplayedItem;
import newsloom.ingest.replay.file.FileBytes;
import newsloom.model.Article;

/** The first articles of a file, read as ingest reads them. */
public final class Beginning {
    private Beginning() {}

    public static List<Article> of(Path file, int count) throws IOException {
        Path cut = Files.createTempFile("newsloom-latency", ".jsonl");
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(FileBytes.open(file, bytes -> {}), UTF_8))) {
            Files.write(cut, lines.lines().limit(count).toList());
        }
        IngestSettings settings = IngestSettings.defaults();
        FolderReader reader =
                new FolderReader(settings.replay(), new LanguageDetector(settings.language()), Clock.systemUTC());
        List<Article> articles = new ArrayList<>();
        reader.read(
                (FoundFiles.Files) FolderReader.find(cut),
                reading -> articles.add(((ReplayedItem.Read) reading).article()),
                bytes -> {});
        Files.delete(cut);
        return articles;
    }
}
