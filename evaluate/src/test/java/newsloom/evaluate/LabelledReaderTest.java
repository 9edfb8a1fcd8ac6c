package newsloom.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import newsloom.ingest.read.DetectorSettings;
import newsloom.ingest.read.LanguageDetector;
import newsloom.model.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledReaderTest {
    private final LabelledReader reader = new LabelledReader(new LanguageDetector(DetectorSettings.defaults()));

    private final Path folder;

    LabelledReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsEveryFieldAlsoOfAPackedFile() throws IOException {
        LabelledStream stream = read("small.dev.jsonl.gz", """
                {"id":"a  1","cluster":7,"title":"A flood","text":"The river rose.","published_at":"2024-03-01 12:30:00",\
                "source":"The Paper","url":"https://paper.example/a","lang":"en"}
                """);
        assertThat(stream.name()).isEqualTo("small.dev");
        LabelledArticle labelled = stream.articles().get(0);
        assertThat(labelled.id()).isEqualTo("a  1");
        assertThat(labelled.label()).contains("7");
        Article article = labelled.article();
        assertThat(article.title()).contains("A flood");
        assertThat(article.text()).isEqualTo("The river rose.");
        assertThat(article.publishedAt()).contains(Instant.parse("2024-03-01T12:30:00Z"));
        assertThat(article.publisher()).contains("The Paper");
        assertThat(article.url()).hasToString("Optional[https://paper.example/a]");
        assertThat(article.language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void articlesComeInTheOrderOfTheirDatesAndUndatedOnesStayInTheirPlace() throws IOException {
        LabelledStream stream = read("x.jsonl", """
                {"id":"late","text":"t","published_at":"2024-03-02T00:00:00+01:00"}
                {"id":"undated","text":"t","published_at":null}
                {"id":"early","text":"t","published_at":"2024-03-01"}
                {"id":"also early","text":"t","published_at":"2024-03-01"}
                """);
        assertThat(Streams.ids(stream)).containsExactly("early", "undated", "also early", "late");
        assertThat(stream.articles()).extracting(LabelledArticle::label).containsOnly(Optional.empty());
    }

    @Test
    void anArticleWithoutATextIsKeptApart() throws IOException {
        LabelledStream stream = read("x.jsonl", """
                {"id":"a","text":" \\n","cluster":"A"}
                {"id":"b","text":null}
                """);
        assertThat(stream.articles()).isEmpty();
        assertThat(stream.textless())
                .containsExactly(
                        new TextlessArticle("a", "a", Optional.of("A")),
                        new TextlessArticle("b", "b", Optional.empty()));
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsPlace() throws IOException {
        LabelledStream stream = read("x.jsonl", """
                {"id":"a","text":"t"}

                nonsense
                []
                {"id":"a","text":"again"}
                {}
                """);
        assertThat(stream.articles()).hasSize(1);
        assertThat(stream.refused()).hasSize(4);
        assertThat(stream.refused().get(0)).startsWith(folder.resolve("x.jsonl") + ":3: It is not the JSON");
        assertThat(stream.refused().get(1)).endsWith(":4: It is not a JSON object with a text.");
        assertThat(stream.refused().get(2)).endsWith(":5: An earlier line has the same id: a");
        assertThat(stream.refused().get(3)).endsWith(":6: It has neither an \"id\" nor a \"text\".");
    }

    @Test
    void aDamagedPackageIsAnError() throws IOException {
        Path file = Files.writeString(folder.resolve("x.jsonl.gz"), "not packed");
        assertThatIOException().isThrownBy(() -> reader.read(file));
    }

    private LabelledStream read(String name, String lines) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream bytes = Files.newOutputStream(file);
                OutputStream packed = name.endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes) {
            packed.write(lines.getBytes(UTF_8));
        }
        return reader.read(file);
    }
}
