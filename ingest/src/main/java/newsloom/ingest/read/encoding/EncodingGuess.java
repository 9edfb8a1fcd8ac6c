package newsloom.ingest.read.encoding;

import java.nio.charset.Charset;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/** Universal charset detection (Li and Momoi, 2001; Mozilla's): the encoding that bytes look as if they were in. */
final class EncodingGuess {
    private static final int LOOKED_AT = 1 << 16;

    private EncodingGuess() {}

    static Optional<Charset> of(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, LOOKED_AT));
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset())
                .filter(Charset::isSupported)
                .map(Charset::forName);
    }
}
