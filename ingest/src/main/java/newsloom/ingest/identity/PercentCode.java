package newsloom.ingest.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HexFormat;
import java.util.Optional;

/** One way to write each character of an address: plain where it may stand, else as {@code %XX} of its UTF-8 (RFC 3986, 2.1). */
final class PercentCode {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String UNRESERVED = "-._~";

    private PercentCode() {}

    /**
     * A code stays one, in capitals, unless its character means the same without; a {@code %} that begins none becomes one.
     *
     * @param kept what else may stand as it is
     */
    static String normal(String text, String kept) {
        byte[] bytes = text.getBytes(UTF_8);
        StringBuilder normal = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (isCode(bytes, i)) {
                append(normal, (byte) HexFormat.fromHexDigits(text(bytes, i + 1)), "");
                i += 2;
            } else {
                append(normal, bytes[i], kept);
            }
        }
        return normal.toString();
    }

    /** The text that was meant; empty where a {@code %} begins no code. */
    static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text.replace("+", "%2B"), UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isCode(byte[] bytes, int at) {
        return bytes[at] == '%'
                && at + 2 < bytes.length
                && HexFormat.isHexDigit(bytes[at + 1])
                && HexFormat.isHexDigit(bytes[at + 2]);
    }

    private static String text(byte[] bytes, int at) {
        return "" + (char) bytes[at] + (char) bytes[at + 1];
    }

    private static void append(StringBuilder normal, byte each, String kept) {
        if (isUnreserved(each) || (each > 0 && kept.indexOf(each) >= 0)) {
            normal.append((char) each);
        } else {
            normal.append('%').append(HEX.toHexDigits(each));
        }
    }

    private static boolean isUnreserved(byte each) {
        return (each >= 'a' && each <= 'z')
                || (each >= 'A' && each <= 'Z')
                || (each >= '0' && each <= '9')
                || (each > 0 && UNRESERVED.indexOf(each) >= 0);
    }
}
