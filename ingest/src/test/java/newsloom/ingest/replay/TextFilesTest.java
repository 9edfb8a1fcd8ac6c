package newsloom.ingest.replay;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import newsloom.ingest.replay.file.ReplaySettings;
import newsloom.model.Article;
import newsloom.model.DateOrigin;
import newsloom.model.DatePrecision;
import newsloom.model.PublicationDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFilesTest {
    private final Path folder;

    TextFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" date 2023-05-26 ", "date 2023-05-26 ", "\uFEFF date 2023-05-26\t", "\n date 2023-05-26  "})
    void theFirstLineMayGiveDateAndTitle(String beginning) throws IOException {
        Article article = read(beginning + "Talks in Moscow\r\n\r\nThe leaders met.\r\n\r\nThey talked.\r\n");

        assertThat(article.title()).contains("Talks in Moscow");
        assertThat(article.published())
                .contains(
                        new PublicationDate(Instant.parse("2023-05-26T00:00:00Z"), DatePrecision.DAY, DateOrigin.FILE));
        assertThat(article.text()).isEqualTo("The leaders met.\n\nThey talked.");
    }

    @Test
    void withoutThatLineAnArticleIsUndatedAndWithoutTitle() throws IOException {
        Article article = read("date palms grew on the shore. They were old.\n");

        assertThat(article.publishedAt()).isEmpty();
        assertThat(article.title()).isEmpty();
        assertThat(article.headline()).isEqualTo("date palms grew on the shore.");
        assertThat(article.id()).isEqualTo("a");
    }

    @Test
    void aDayThatNeverWasLeavesTheArticleUndatedWithARemark() throws IOException {
        Replay replay = replay(" date 2023-02-31 Talks in Moscow\nThe leaders met.".getBytes(UTF_8));

        assertThat(replay.only().publishedAt()).isEmpty();
        assertThat(replay.only().title()).contains("Talks in Moscow");
        assertThat(replay.remarks)
                .singleElement()
                .asString()
                .contains("a.txt:1")
                .contains("2023-02-31");
    }

    @Test
    void aDateWithoutATitleIsOneAndATitleWithoutATextIsNoArticle() throws IOException {
        assertThat(read(" date 2023-05-26\nThe leaders met.").title()).isEmpty();
        assertThat(replay(" date 2023-05-26 Talks in Moscow\n".getBytes(UTF_8)).reason())
                .contains("no text");
    }

    @Test
    void everyCommonEncodingIsRead() throws IOException {
        String text = "Die Außenministerin sprach – „endlich“ – über Öl, 😀 inbegriffen.";
        for (Charset utf16 : new Charset[] {UTF_16LE, UTF_16BE}) {
            assertThat(replay(("\uFEFF" + text).getBytes(utf16)).only().text()).isEqualTo(text);
        }
        String german = "Die Außenministerin sprach – „endlich“ – über Öl, €5 inbegriffen.";
        assertThat(replay(german.getBytes(Charset.forName("windows-1252")))
                        .only()
                        .text())
                .isEqualTo(german);
        assertThat(read(text).language()).isEqualTo(Locale.GERMAN);
    }

    @Test
    void oneStrayByteDoesNotSpoilATextInUtf8() throws IOException {
        byte[] text = "Über Öl sprach die Ministerin ?".getBytes(UTF_8);
        text[text.length - 1] = (byte) 0x80;

        assertThat(replay(text).only().text()).isEqualTo("Über Öl sprach die Ministerin €");
    }

    @Test
    void controlCharactersAreRemovedAndOtherLineBreaksKept() throws IOException {
        assertThat(read("One\u0007 line.\rTwo\tlines.\u001b[0m\f").text()).isEqualTo("One line.\nTwo\tlines.[0m");
    }

    @Test
    void emptyBlankAndBinaryFilesAreRefused() throws IOException {
        assertThat(replay(new byte[0]).reason()).contains("empty");
        assertThat(replay(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}).reason())
                .contains("empty");
        assertThat(replay(" \r\n\t".getBytes(UTF_8)).reason()).contains("no text");
        assertThat(replay(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1}).reason())
                .contains("binary");
    }

    @Test
    void aTextLongerThanAllowedIsRefusedWithItsBeginning() throws IOException {
        byte[] text = new byte[3000];
        Arrays.fill(text, (byte) 'x');
        Path file = Replay.write(folder.resolve("a.txt.gz"), Replay.gzip(text));
        Replay replay = Replay.of(file, new ReplaySettings(1000, 2000, 10));

        assertThat(replay.reason()).contains("longer than the 2000 bytes");
        assertThat(replay.refused.get(0).content()).isEqualTo("x".repeat(10));
        assertThat(replay.refused.get(0).at()).isEqualTo(Replay.NOW);
        assertThat(Replay.of(file, new ReplaySettings(1000, 3000, 10)).only().text())
                .hasSize(3000);
    }

    @Test
    void aCompressedFileThatIsCutOrDamagedIsRefused() throws IOException {
        byte[] packed = Replay.gzip("The leaders met in Moscow, and they talked for hours.".getBytes(UTF_8));
        Path file = folder.resolve("a.txt.gz");

        for (int length = 0; length < packed.length; length++) {
            assertThat(Replay.of(Replay.write(file, Arrays.copyOf(packed, length)))
                            .reason())
                    .containsAnyOf("too early", "damaged", "empty");
        }
        packed[packed.length / 2] ^= 0x55;
        assertThat(Replay.of(Replay.write(file, packed)).reason()).containsAnyOf("too early", "damaged");
        assertThat(Replay.of(Replay.write(file, "plain text")).reason()).contains("not in gzip format");
    }

    @Test
    void aCompressedFileMayHaveSeveralMembers() throws IOException {
        byte[] first = Replay.gzip("One. ".getBytes(UTF_8));
        byte[] second = Replay.gzip("Two.".getBytes(UTF_8));
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);

        assertThat(Replay.of(Replay.write(folder.resolve("a.txt.gz"), both)).texts())
                .containsExactly("One. Two.");
    }

    private Article read(String text) throws IOException {
        return replay(text.getBytes(UTF_8)).only();
    }

    private Replay replay(byte[] content) throws IOException {
        return Replay.of(Replay.write(folder.resolve("a.txt"), content));
    }
}
