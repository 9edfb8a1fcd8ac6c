package newsloom.ingest.read.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import newsloom.fetch.TextDecoder;
import newsloom.ingest.read.Document;
import newsloom.ingest.read.MojibakeRepair;

/**
 * Reads the bytes of feeds and pages as text: what their first bytes say (a byte order mark, UTF-16 and the like without
 * one, EBCDIC) goes before the header, that before what the document declares, and that before what the bytes look like.
 *
 * <p>No label spoils a text that can only be UTF-8.
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
        Optional<EncodingLabel> label = label(document, bytes);
        if (shape == Utf8Shape.UTF_8 || (shape == Utf8Shape.ASCII && label.isEmpty())) {
            return read(bytes, 0, StandardCharsets.UTF_8);
        }
        Optional<Charset> charset =
                label.map(EncodingLabel::charset).filter(named -> !named.equals(StandardCharsets.UTF_8));
        return charset.or(() -> label.isEmpty() ? EncodingGuess.of(bytes) : Optional.empty())
                .map(named -> named(bytes, named, label))
                .orElseGet(() -> new DecodedText(TextDecoder.decode(bytes), "utf-8"));
    }

    private static DecodedText named(byte[] bytes, Charset charset, Optional<EncodingLabel> label) {
        String name = label.map(EncodingLabel::name).orElse(charset.name());
        return new DecodedText(new String(bytes, charset), name.toLowerCase(java.util.Locale.ROOT));
    }

    private static Optional<EncodingLabel> label(Document document, byte[] bytes) {
        return document.contentType()
                .flatMap(EncodingLabel::ofContentType)
                .or(() -> EncodingLabel.ofDeclaration(bytes));
    }

    private static DecodedText read(byte[] bytes, int from, Charset charset) {
        String text = new String(bytes, from, bytes.length - from, charset);
        return new DecodedText(
                charset.equals(StandardCharsets.UTF_8) && mayHoldControls(bytes) ? MojibakeRepair.mend(text) : text,
                charset.name().toLowerCase(java.util.Locale.ROOT));
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
