package newsloom.ingest.replay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFilesTest {
    private final Path folder;

    JsonFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"one\"}{\"text\":\"two\"}",
                "{\"text\":\"one\"}\r\n\r\n{\"text\":\"two\"}\r\n",
                "[{\"text\":\"one\"},{\"text\":\"two\"}]",
                "\uFEFF[\n  {\n    \"text\": \"one\",\n    \"tags\": [\n{\"a\": [1, {}]}\n]\n  },\n{\n  \"text\": \"two\"\n}\n]\n",
                "{\n\"text\":\n\"one\",\"more\":\n{\"}\": \"\\\"{\"}\n}\n{\n\"text\":\"two\"\n}\n"
            })
    void jsonIsReadInAnyOfItsForms(String json) throws IOException {
        Replay replay = replay("a.json", json);

        assertThat(replay.refused).isEmpty();
        assertThat(replay.texts()).containsExactly("one", "two");
    }

    @Test
    void aBrokenLineIsRefusedWithItsPlaceAndTheNextGoesOn() throws IOException {
        String lines = "{\"text\":\"one\"}\n{\"text\":\"broken\n\n{\"text\":\"two\"}\n[]\n42\n{\"title\":\"no text\"}\n"
                + "{\"text\":\"  \"}\n{\"text\":\"three\"} and more\n{\"text\":\"four\"}";

        Replay replay = replay("a.jsonl", lines);
        assertThat(replay.texts()).containsExactly("one", "two", "four");
        assertThat(replay.origins())
                .containsExactly("a.jsonl:2", "a.jsonl:5", "a.jsonl:6", "a.jsonl:7", "a.jsonl:8", "a.jsonl:9");
        assertThat(replay.refused.get(0).content()).isEqualTo("{\"text\":\"broken");
        assertThat(replay.exitStatus).isEqualTo(2);
    }

    @Test
    void brokenObjectsInOneJsonFileDoNotTakeTheOthersWithThem() throws IOException {
        String json = "{\"text\":\"one\"}\n{\"text\":\"no end\"\n{\"text\":\"two\"}\n{\"text\":\"no quote}\n"
                + "{\"text\":\"three\"}\nnonsense\n{\"text\":\"four\"}\n{\"text\":\"cut o";

        Replay replay = replay("a.json", json);
        assertThat(replay.texts()).containsExactly("one", "two", "three", "four");
        assertThat(replay.origins()).containsExactly("a.json:2", "a.json:4", "a.json:6", "a.json:8");
    }

    @Test
    void anArrayThatIsCutOffIsReadAndItsEndReported() throws IOException {
        Replay replay = replay("a.json", "[{\"text\":\"one\"},\n{\"text\":\"two\"},\n");

        assertThat(replay.texts()).containsExactly("one", "two");
        assertThat(replay.reason()).contains("ends within its array");
        assertThat(replay.origins()).containsExactly("a.json:3");
    }

    @Test
    void anEmptyArrayIsNoFault() throws IOException {
        assertThat(replay("a.json", "[]").exitStatus).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jsonl", "a.json"})
    void deepNestingIsRefused(String name) throws IOException {
        String deep = "{\"text\":\"deep\",\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        Replay replay = replay(name, deep + "\n{\"text\":\"one\"}");
        assertThat(replay.texts()).containsExactly("one");
        assertThat(replay.reason()).contains("not the JSON it should be");
    }

    @Test
    void eachLineMayHaveItsOwnEncoding() throws IOException {
        byte[] utf8 = "{\"text\":\"Öl\"}\n".getBytes(UTF_8);
        byte[] latin = "{\"text\":\"Öl\"}\n".getBytes(ISO_8859_1);
        byte[] both = Arrays.copyOf(utf8, utf8.length + latin.length);
        System.arraycopy(latin, 0, both, utf8.length, latin.length);

        assertThat(replay("a.jsonl", both).texts()).containsExactly("Öl", "Öl");
        assertThat(replay("b.jsonl", "\uFEFF{\"text\":\"Öl\"}\r\n{\"text\":\"Öl\"}\r\n".getBytes(UTF_16LE))
                        .texts())
                .containsExactly("Öl", "Öl");
    }

    @Test
    void aLineWithBinaryDataIsRefusedAndTheNextGoesOn() throws IOException {
        String filler = "{\"text\":\"" + "x".repeat(70_000) + "\"}\n";

        Replay replay = replay("a.jsonl", filler + "\0\0\n{\"text\":\"one\"}\n");
        assertThat(replay.articles).hasSize(2);
        assertThat(replay.reason()).contains("binary");
    }

    @Test
    void aCutCompressedFileIsReadUpToItsCut() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            lines.append("{\"text\":\"line ")
                    .append(Integer.toHexString(i * 7919))
                    .append("\"}\n");
        }
        byte[] packed = Replay.gzip(lines.toString().getBytes(UTF_8));

        Replay replay = replay("a.jsonl.gz", Arrays.copyOf(packed, packed.length * 3 / 4));
        assertThat(replay.articles).hasSizeBetween(10_000, 19_999);
        assertThat(replay.reason()).contains("too early");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jsonl", "a.json", "a.jsonl.gz"})
    void aLineOfFiftyMegabytesIsRefusedInBoundedMemory(String name) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream raw = new BufferedOutputStream(Files.newOutputStream(file));
                OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(raw) : raw) {
            out.write("{\"text\":\"".getBytes(UTF_8));
            byte[] block = new byte[1 << 20];
            Arrays.fill(block, (byte) 'x');
            for (int i = 0; i < 50; i++) {
                out.write(block);
            }
            out.write("\"}\n{\"text\":\"next\"}\n".getBytes(UTF_8));
        }

        long before = allocated();
        Replay replay = Replay.of(file);
        assertThat(allocated() - before).isLessThan(40L << 20);
        assertThat(replay.texts()).containsExactly("next");
        assertThat(replay.reason()).contains("longer than the 4194304 bytes");
        assertThat(replay.refused.get(0).content()).hasSize(4096);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private Replay replay(String name, String content) throws IOException {
        return replay(name, content.getBytes(UTF_8));
    }

    private Replay replay(String name, byte[] content) throws IOException {
        return Replay.of(Replay.write(folder.resolve(name), content));
    }
}
