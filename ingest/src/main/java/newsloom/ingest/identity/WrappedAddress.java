package newsloom.ingest.identity;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the address that a part of a redirector's link writes: in percent codes, once or twice, or in Base64. */
final class WrappedAddress {
    private static final Pattern ADDRESS = Pattern.compile("(?is)(?:https?:)?//[^/?#]+\\..*");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9_-]{20,}");
    private static final Pattern WITHIN = Pattern.compile("https?://[!-~]+");

    /** How Base64 begins that writes {@code http}; some put a mark of their own before it. */
    private static final String BEGINNING = "aHR0c";

    private static final int LONGEST_MARK = 2;

    private WrappedAddress() {}

    static Optional<UrlParts> of(String value) {
        Optional<String> once = PercentCode.decoded(value);
        return Stream.concat(once.stream(), once.flatMap(PercentCode::decoded).stream())
                .filter(written -> ADDRESS.matcher(written).matches())
                .findFirst()
                .or(() -> once.flatMap(WrappedAddress::inBase64))
                .map(written -> written.startsWith("//") ? "https:" + written : written)
                .flatMap(UrlParts::parse);
    }

    /** As {@link #of}, of what is in Base64 alone: else an address in a path may be what the page is about. */
    static Optional<UrlParts> ofBase64(String folder) {
        return PercentCode.decoded(folder).flatMap(WrappedAddress::inBase64).flatMap(UrlParts::parse);
    }

    private static Optional<String> inBase64(String written) {
        String plain = written.replace('+', '-').replace('/', '_').replaceFirst("=+$", "");
        if (!BASE64.matcher(plain).matches()) {
            return Optional.empty();
        }
        int begin = plain.indexOf(BEGINNING);
        return decoded(plain.substring(begin > 0 && begin <= LONGEST_MARK ? begin : 0))
                .flatMap(WrappedAddress::within);
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** All of it, or a field of a message of protocol buffers, whose length stands before it. */
    private static Optional<String> within(byte[] bytes) {
        String text = new String(bytes, ISO_8859_1);
        Matcher address = WITHIN.matcher(text);
        if (!address.find()) {
            return Optional.empty();
        }
        int begin = address.start();
        int length = begin == 0 ? bytes.length : lengthBefore(bytes, begin);
        return Optional.of(begin + length)
                .filter(end -> length > 0 && end <= address.end())
                .map(end -> text.substring(begin, end));
    }

    /** A number in groups of seven bits, the lowest first. */
    private static int lengthBefore(byte[] bytes, int begin) {
        int last = bytes[begin - 1];
        boolean isLong = begin > 2 && bytes[begin - 2] < 0;
        return isLong ? (last << 7) | (bytes[begin - 2] & 0x7F) : last;
    }
}
