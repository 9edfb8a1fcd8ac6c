package newsloom.ingest.read.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import newsloom.fetch.Bytes;
import newsloom.ingest.read.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
    private static final String FEED =
            "<?xml version=\"1.0\" encoding=\"%s\"?><rss><title>F\u00e4hre \u201eSorrel\u201c</title></rss>";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32LE", "UTF-8", "windows-1252", "IBM037"})
    void theFirstBytesGoBeforeAllLabels(String encoding) {
        String text = encoding.equals("IBM037")
                ? "<?xml version='1.0'?><rss><title>F\u00e4hre</title></rss>"
                : FEED.formatted(encoding);
        assertThat(decoded(text.getBytes(Charset.forName(encoding)), Optional.empty())
                        .text())
                .isEqualTo(text);
    }

    @Test
    void theHeaderGoesBeforeWhatTheDocumentSays() {
        byte[] bytes = FEED.formatted("iso-8859-1").replace('ä', 'ж').getBytes(Charset.forName("windows-1251"));
        assertThat(decoded(bytes, Optional.of("text/xml; charset=windows-1251")).text())
                .contains("Fжhre");
    }

    @Test
    void noLabelSpoilsUtf8() {
        byte[] bytes = FEED.formatted("iso-8859-1").getBytes(UTF_8);
        DecodedText decoded = decoded(bytes, Optional.of("text/xml; charset=windows-1252"));
        assertThat(decoded.text()).contains("Fähre „Sorrel“");
        assertThat(decoded.encoding()).isEqualTo("utf-8");
    }

    @Test
    void latin1IsReadAsWindows1252() {
        byte[] bytes = FEED.formatted("iso-8859-1").getBytes(Charset.forName("windows-1252"));
        assertThat(decoded(bytes, Optional.empty()).text()).contains("Fähre „Sorrel“");
    }

    @Test
    void whatWentThroughLatin1BeforeItBecameUtf8IsMended() {
        byte[] bytes = "<rss><title>the ferry\u0092s crew \u0096 safe</title></rss>".getBytes(UTF_8);
        assertThat(decoded(bytes, Optional.empty()).text()).contains("the ferry’s crew – safe");
    }

    @Test
    void whatWasEncodedTwiceIsDecodedTwice() {
        String text = "<rss><title>The ferry’s café – “safe” in Łódź</title></rss>";
        String twice = new String(text.getBytes(UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(decoded(twice.getBytes(UTF_8), Optional.empty()).text()).isEqualTo(text);
    }

    @Test
    void aCapitalBeforeAQuotationMarkIsNotTakenForBytes() {
        byte[] bytes = "<rss><title>»CAFÉ» and \u0093CAFÉ\u0094</title></rss>".getBytes(UTF_8);

        assertThat(decoded(bytes, Optional.empty()).text()).contains("»CAFÉ» and “CAFÉ”");
    }

    @Test
    void aStrayByteDoesNotSpoilTheRest() {
        byte[] bytes = FEED.formatted("utf-8").getBytes(UTF_8);
        bytes[bytes.length - 15] = (byte) 0xE9;
        assertThat(decoded(bytes, Optional.empty()).text()).contains("Fähre");
    }

    @Test
    void anUnknownLabelIsNone() {
        assertThat(decoded(FEED.formatted("no-such-code").getBytes(UTF_8), Optional.of("text/xml; charset=%%%"))
                        .text())
                .contains("Fähre");
    }

    @Test
    void withoutAnyLabelTheLookOfItCounts() {
        String text = "<rss><title>Паром сел на мель у маяка, пассажиров сняли на берег спасатели</title></rss>";
        assertThat(decoded(text.getBytes(Charset.forName("KOI8-R")), Optional.empty())
                        .text())
                .isEqualTo(text);
    }

    private static DecodedText decoded(byte[] bytes, Optional<String> contentType) {
        return Decoder.decode(new Document(new Bytes(bytes), contentType, Optional.empty()));
    }
}
