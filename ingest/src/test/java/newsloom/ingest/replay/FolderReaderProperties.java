package newsloom.ingest.replay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import newsloom.ingest.replay.file.ByteCursor;
import newsloom.ingest.replay.file.JsonSplitter;
import newsloom.ingest.replay.file.RawRecord;
import newsloom.ingest.replay.file.ReplaySettings;

class FolderReaderProperties {
    private static final ReplaySettings SMALL = new ReplaySettings(50, 60, 20);

    private Path folder = Path.of("");

    @BeforeProperty
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("newsloom-replay");
    }

    @AfterProperty
    void removeFolder() throws IOException {
        for (String name : List.of("a.txt", "a.json", "a.jsonl", "a.txt.gz", "a.json.gz", "a.jsonl.gz")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.delete(folder);
    }

    @Property(tries = 500)
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes, @ForAll("endings") String ending, @ForAll boolean packed)
            throws IOException {
        Replay replay = Replay.of(write(ending, packed ? Replay.gzip(bytes) : bytes, packed), SMALL);

        assertThat(replay.refused).allMatch(each -> each.content().length() <= SMALL.excerpt());
        if (ending.equals(".txt")) {
            assertThat(replay.articles.size() + replay.refused.size()).isOne();
        }
    }

    @Property(tries = 200)
    void damagedCompressedFilesAreReadOrRefused(@ForAll byte[] bytes, @ForAll("endings") String ending)
            throws IOException {
        Replay replay = Replay.of(write(ending, bytes, true), SMALL);

        assertThat(replay.refused).isNotEmpty();
    }

    @Property(tries = 500)
    void everyLineIsReadOrRefused(@ForAll("lines") List<String> lines) throws IOException {
        String content = "{}\n" + String.join("\n", lines);
        Replay replay = Replay.of(write(".jsonl", content.getBytes(ISO_8859_1), false), SMALL);

        long counted = Arrays.stream(content.split("\n"))
                .filter(line -> !line.isBlank())
                .count();
        assertThat(replay.articles.size() + replay.refused.size()).isEqualTo((int) counted);
    }

    @Property(tries = 1000)
    void nothingOfAJsonFileIsLostBetweenItsPieces(@ForAll("lines") List<String> lines) {
        String content = String.join("\n", lines);
        ByteCursor bytes = new ByteCursor(new ByteArrayInputStream(content.getBytes(UTF_8)));
        JsonSplitter pieces = new JsonSplitter(bytes, 1000);

        StringBuilder together = new StringBuilder();
        for (Optional<RawRecord> next = pieces.next(); next.isPresent(); next = pieces.next()) {
            together.append(next.get().text());
        }
        assertThat(content(together.toString())).isEqualTo(content(content));
    }

    private static String content(String json) {
        return json.replaceAll("[\\[\\],\\s]", "");
    }

    @Provide
    Arbitrary<String> endings() {
        return Arbitraries.of(".txt", ".json", ".jsonl");
    }

    @Provide
    Arbitrary<List<String>> lines() {
        Arbitrary<String> whole = Arbitraries.of("{\"text\":\"one\"}", "{\"text\":\"one", "[", "]", "{", "", " ", "{}");
        Arbitrary<String> soup =
                Arbitraries.strings().withChars("{}[]\",:\\ tex\r\u00e4").ofMaxLength(70);
        return Arbitraries.oneOf(whole, soup).list().ofMaxSize(12);
    }

    private Path write(String ending, byte[] content, boolean packed) throws IOException {
        return Replay.write(folder.resolve("a" + ending + (packed ? ".gz" : "")), content);
    }
}
