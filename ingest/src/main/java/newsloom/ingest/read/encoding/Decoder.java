package newsloom.ingest.read.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsloom.fetch.TextDecoder;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.MojibakeRepair;

/**
 * Reads the bytes of feeds and pages as text: what their first bytes say (a byte order mark, UTF-16 and the like without
 * one, EBCDIC) goes before the header, that before what the document declares, and that before what the bytes look like.
 *
 * <p>No label counts that the bytes contradict ({@link LabelChoice}).
 */
public final class Decoder {
    private Decoder() {}

    public static DecodedText decode(Document document) {
        byte[] bytes = document.bytes().array();
        Optional<ByteSignature> signature = ByteSignature.of(bytes);
        if (signature.isPresent()) {
            ByteSignature found = signature.get();
            return read(bytes, found.length(), found.charset());
        }
        Utf8Shape shape = Utf8Shape.of(bytes);
        return shape == Utf8Shape.UTF_8 ? read(bytes, 0, StandardCharsets.UTF_8) : labelled(document, bytes, shape);
    }

    private static DecodedText labelled(Document document, byte[] bytes, Utf8Shape shape) {
        List<EncodingLabel> labels = EncodingLabel.all(document);
        Optional<EncodingLabel> label = LabelChoice.best(labels, bytes);
        if (label.isPresent()) {
            return named(bytes, label.get());
        }
        return shape == Utf8Shape.ASCII
                ? read(bytes, 0, StandardCharsets.UTF_8)
                : new EncodingGuess(bytes)
                        .best()
                        .map(guess -> named(bytes, guess))
                        .orElseGet(() -> new DecodedText(TextDecoder.decode(bytes), "utf-8"));
    }

    /** UTF-8 may be damaged: then what is no UTF-8 is read as browsers would read it alone. */
    private static DecodedText named(byte[] bytes, EncodingLabel label) {
        String text = label.charset().equals(StandardCharsets.UTF_8)
                ? TextDecoder.decode(bytes)
                : new String(bytes, label.charset());
        return new DecodedText(text, label.name().toLowerCase(Locale.ROOT));
    }

    private static DecodedText read(byte[] bytes, int from, Charset charset) {
        String text = new String(bytes, from, bytes.length - from, charset);
        return new DecodedText(
                charset.equals(StandardCharsets.UTF_8) && mayHoldControls(bytes) ? MojibakeRepair.mend(text) : text,
                charset.name().toLowerCase(Locale.ROOT));
    }

    /** Whether there are the two bytes that U+0080 to U+009F are in UTF-8: hardly any text has them. */
    private static boolean mayHoldControls(byte[] bytes) {
        for (int i = 1; i < bytes.length; i++) {
            if (bytes[i - 1] == (byte) 0xC2 && bytes[i] < (byte) 0xA0) {
                return true;
            }
        }
        return false;
    }
}
