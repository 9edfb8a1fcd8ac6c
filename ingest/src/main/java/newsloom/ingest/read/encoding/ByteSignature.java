package newsloom.ingest.read.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * An encoding that the first bytes give away.
 *
 * @param length of the byte order mark
 */
record ByteSignature(Charset charset, int length) {
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset EBCDIC = Charset.forName("IBM037");

    /** Longer ones first: UTF-16's mark is also the beginning of UTF-32's. */
    private static final List<Beginning> BEGINNINGS = List.of(
            new Beginning("0000FEFF", UTF_32BE, 4),
            new Beginning("FFFE0000", UTF_32LE, 4),
            new Beginning("EFBBBF", StandardCharsets.UTF_8, 3),
            new Beginning("FEFF", StandardCharsets.UTF_16BE, 2),
            new Beginning("FFFE", StandardCharsets.UTF_16LE, 2),
            new Beginning("0000003C", UTF_32BE, 0),
            new Beginning("3C000000", UTF_32LE, 0),
            new Beginning("003C00", StandardCharsets.UTF_16BE, 0),
            new Beginning("3C00", StandardCharsets.UTF_16LE, 0),
            new Beginning("4C6FA794", EBCDIC, 0));

    static Optional<ByteSignature> of(byte[] bytes) {
        return BEGINNINGS.stream()
                .filter(each -> each.begins(bytes))
                .findFirst()
                .map(each -> new ByteSignature(each.charset(), each.mark()));
    }

    private record Beginning(String hex, Charset charset, int mark) {
        boolean begins(byte[] bytes) {
            int length = hex.length() / 2;
            if (bytes.length < length) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if ((bytes[i] & 0xFF) != Integer.parseInt(hex, 2 * i, 2 * i + 2, 16)) {
                    return false;
                }
            }
            return true;
        }
    }
}
