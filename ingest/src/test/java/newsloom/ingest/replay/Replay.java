package newsloom.ingest.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import newsloom.ingest.read.DetectorSettings;
import newsloom.ingest.read.LanguageDetector;
import newsloom.ingest.replay.article.ReplayedItem;
import newsloom.ingest.replay.file.ReplaySettings;
import newsloom.model.Article;
import newsloom.model.quarantine.Quarantined;

/** A replay of a folder in a test, and what came of it. */
public final class Replay {
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    // Loading the model takes a second; one detector serves all tests.
    public static final LanguageDetector DETECTOR = new LanguageDetector(DetectorSettings.defaults());

    final List<Article> articles = new ArrayList<>();
    final List<String> remarks = new ArrayList<>();
    final List<Instant> seen = new ArrayList<>();
    final List<Quarantined> refused = new ArrayList<>();
    final int exitStatus;

    private Replay(Path root, ReplaySettings settings) {
        FolderReader reader = new FolderReader(settings, DETECTOR, InstantSource.fixed(NOW));
        FoundFiles.Files found = (FoundFiles.Files) FolderReader.find(root);
        AtomicLong consumed = new AtomicLong();
        exitStatus = reader.read(found, this::take, consumed::addAndGet).exitStatus();
        assertThat(consumed).hasValue(found.bytes());
    }

    static Replay of(Path root) {
        return new Replay(root, ReplaySettings.defaults());
    }

    static Replay of(Path root, ReplaySettings settings) {
        return new Replay(root, settings);
    }

    static Path write(Path file, String content) throws IOException {
        return write(file, content.getBytes(UTF_8));
    }

    static Path write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        return Files.write(file, content);
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    List<String> ids() {
        return articles.stream().map(Article::id).toList();
    }

    List<String> texts() {
        return articles.stream().map(Article::text).toList();
    }

    List<String> origins() {
        return refused.stream()
                .map(each -> Path.of(each.origin()).getFileName().toString())
                .toList();
    }

    Article only() {
        assertThat(refused).isEmpty();
        assertThat(articles).hasSize(1);
        return articles.get(0);
    }

    String reason() {
        assertThat(refused).hasSize(1);
        return refused.get(0).reason();
    }

    private void take(ReplayedItem reading) {
        if (reading instanceof ReplayedItem.Read read) {
            articles.add(read.article());
            remarks.addAll(read.remarks());
            read.seen().ifPresent(seen::add);
        } else if (reading instanceof ReplayedItem.Refused each) {
            refused.add(each.quarantined());
        }
    }
}
