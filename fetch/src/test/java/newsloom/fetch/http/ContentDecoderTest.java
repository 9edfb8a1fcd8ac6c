package newsloom.fetch.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentDecoderTest {
    private static final byte[] NEWS =
            "All the news that is fit to print, ".repeat(30).getBytes(UTF_8);
    private static final int LARGEST = 1 << 20;

    /** {@code news news news news news news news news} as another program packs it. */
    private static final byte[] BROTLI = Base64.getDecoder().decode("GyYA+I1Utb8sc7srkLloJwpgDg==");

    @Test
    void everyCodingIsUndone() throws IOException {
        assertThat(undone(NEWS)).isEqualTo(NEWS);
        assertThat(undone(NEWS, "identity")).isEqualTo(NEWS);
        assertThat(undone(gzip(NEWS), "gzip")).isEqualTo(NEWS);
        assertThat(undone(gzip(NEWS), "X-GZIP")).isEqualTo(NEWS);
        assertThat(undone(deflate(NEWS, false), "deflate")).isEqualTo(NEWS);
        assertThat(undone(deflate(NEWS, true), "deflate")).isEqualTo(NEWS);
        assertThat(undone(Zstd.compress(NEWS), "zstd")).isEqualTo(NEWS);
        assertThat(undone(BROTLI, "br")).isEqualTo("news news news news news news news news".getBytes(UTF_8));
    }

    @Test
    void severalLieOverEachOtherInTheOrderOfTheHeaders() throws IOException {
        byte[] twice = Zstd.compress(deflate(gzip(NEWS), true));

        assertThat(undone(twice, "gzip, deflate", "zstd")).isEqualTo(NEWS);
    }

    @Test
    void anEmptyAnswerIsEmptyInEveryCoding() throws IOException {
        for (String coding : List.of("gzip", "deflate", "br", "zstd")) {
            assertThat(undone(new byte[0], coding)).isEmpty();
        }
    }

    @Test
    void aCodingThatIsNamedButNotUsedDoesNoHarm() throws IOException {
        assertThat(undone(NEWS, "gzip")).isEqualTo(NEWS);
    }

    @Test
    void aWordThatNamesNoCodingMeansNone() throws IOException {
        for (String word : List.of("none", "UTF-8", "text", "binary", "8bit", "identity")) {
            assertThat(undone(NEWS, word)).isEqualTo(NEWS);
            assertThat(undone(gzip(NEWS), word + ", gzip")).isEqualTo(NEWS);
        }
        assertThatThrownBy(() -> undone(NEWS, "compress")).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GZip",
                " gzip ",
                "gzip,",
                ",gzip",
                "gzip;q=1.0",
                "\"gzip\"",
                "'gzip'",
                "gzip, utf-8",
                "utf-8,gzip",
                "chunked, gzip",
                "x-gzip, identity",
                "none",
                "aws-chunked",
                "deflate",
                "zstd",
                "br",
                "gzip, gzip",
                "identity, identity",
                "application/gzip",
                "gzip gzip",
                "*",
                ""
            })
    void gzipIsUndoneHoweverItIsDeclared(String declared) throws IOException {
        assertThat(undone(gzip(NEWS), declared)).isEqualTo(NEWS);
        assertThat(undone(gzip(gzip(NEWS)), declared)).isEqualTo(NEWS);
    }

    @Test
    void whatStandsBehindGzipOrIsAnotherOfItsMembersDoesNoHarm() throws IOException {
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        two.write(gzip(NEWS));
        two.write(gzip(NEWS));
        byte[] padded = Arrays.copyOf(gzip(NEWS), gzip(NEWS).length + 40);

        assertThat(undone(two.toByteArray(), "gzip")).hasSize(2 * NEWS.length);
        assertThat(undone(padded, "gzip")).isEqualTo(NEWS);
        assertThat(undone(padded)).isEqualTo(NEWS);
    }

    @Test
    void gzipThatNobodyDeclaredIsUndoneToo() throws IOException {
        assertThat(undone(gzip(NEWS))).isEqualTo(NEWS);
        assertThat(undone(gzip(gzip(NEWS)), "gzip")).isEqualTo(NEWS);
        assertThat(undone(Zstd.compress(gzip(NEWS)), "zstd")).isEqualTo(NEWS);
    }

    @Test
    void whatWasPackedBeforeItWasServedMayBeLargerButHasABound() throws IOException {
        assertThat(undone(gzip(new byte[3 * LARGEST]))).hasSize(3 * LARGEST);
        assertBounded(gzip(new byte[5 * LARGEST]), "none");
        assertThat(undone(gzip(gzip(gzip(gzip(gzip(NEWS))))))).isEqualTo(gzip(NEWS));
    }

    @Test
    void whatIsCutOffIsNoAnswer() {
        assertThatThrownBy(() -> undone(half(gzip(NEWS)), "gzip")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> undone(half(deflate(NEWS, false)), "deflate")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> undone(half(deflate(NEWS, true)), "deflate")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> undone(half(Zstd.compress(NEWS)), "zstd")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> undone(half(BROTLI), "br")).isInstanceOf(IOException.class);
    }

    @Test
    void whatIsDamagedIsNoAnswer() {
        for (String coding : List.of("br", "zstd", "deflate")) {
            assertThatThrownBy(() -> undone("no such coding at all".getBytes(UTF_8), coding))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void bombsAreCutOffInEveryCoding() throws IOException {
        byte[] zeros = new byte[50 << 20];

        assertBounded(gzip(zeros), "gzip");
        assertBounded(deflate(zeros, true), "deflate");
        assertBounded(Zstd.compress(zeros), "zstd");
    }

    @Test
    void bombsInsideOthersAreCutOffEvenIfLittleComesOutInTheEnd() throws IOException {
        // A gzip file whose head alone, its name, is 50 MiB: decompressed, it is empty.
        ByteArrayOutputStream longName = new ByteArrayOutputStream();
        longName.write(new byte[] {0x1F, (byte) 0x8B, 8, 8, 0, 0, 0, 0, 0, 0});
        byte[] name = new byte[50 << 20];
        Arrays.fill(name, (byte) 'a');
        longName.write(name);

        assertBounded(gzip(longName.toByteArray()), "gzip, gzip");
    }

    @Test
    void manyLayersAreRefused() {
        assertThatThrownBy(() -> undone(NEWS, "gzip, gzip, gzip, gzip, gzip")).isInstanceOf(IOException.class);
    }

    @Test
    void aCodingNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> undone(NEWS, "compress")).isInstanceOf(IOException.class);
    }

    @Test
    void ofWhatIsTooLargeAllThatIsAllowedComesFirstInWhateverPiecesItArrives() throws IOException {
        byte[] endless = "x".repeat(2 * LARGEST).getBytes(UTF_8);
        for (int piece : new int[] {1, 7, 1_000, 8_191, 8_192, 16_384, 50_000}) {
            ByteArrayOutputStream came = new ByteArrayOutputStream();
            try (InputStream plain = ContentDecoder.decode(inPieces(endless, piece), List.of(), LARGEST)) {
                assertThatThrownBy(() -> plain.transferTo(came)).isInstanceOf(ContentDecoder.TooLarge.class);
            }
            assertThat(came.size()).isEqualTo(LARGEST);
        }
    }

    /** As a network hands it on. */
    private static InputStream inPieces(byte[] whole, int piece) {
        return new FilterInputStream(new ByteArrayInputStream(whole)) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return super.read(into, offset, Math.min(length, piece));
            }
        };
    }

    private static void assertBounded(byte[] bomb, String codings) {
        assertThatThrownBy(() -> undone(bomb, codings))
                .satisfies(fault -> assertThat(FailureMessages.find(fault, ContentDecoder.TooLarge.class))
                        .isPresent());
    }

    private static byte[] undone(byte[] wire, String... headers) throws IOException {
        try (InputStream plain = ContentDecoder.decode(new ByteArrayInputStream(wire), List.of(headers), LARGEST)) {
            return plain.readAllBytes();
        }
    }

    private static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2 + 1);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(byte[] plain, boolean raw) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, raw);
        try (OutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(plain);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }
}
