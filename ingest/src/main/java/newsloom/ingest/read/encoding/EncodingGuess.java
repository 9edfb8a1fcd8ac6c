package newsloom.ingest.read.encoding;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.mozilla.universalchardet.Constants;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * The encoding that bytes look as if they were in: by the frequencies of letters of ICU, and for Thai, which ICU does not
 * know, by Mozilla's universal charset detection (Li and Momoi, 2001).
 */
final class EncodingGuess {
    private static final String THAI = "TIS-620";
    private static final int LOOKED_AT = 1 << 16;

    private EncodingGuess() {}

    static Optional<EncodingLabel> of(byte[] bytes) {
        byte[] begin = bytes.length > LOOKED_AT ? Arrays.copyOf(bytes, LOOKED_AT) : bytes;
        return Stream.concat(thai(begin), Arrays.stream(matches(begin)).map(EncodingGuess::name))
                .flatMap(name -> EncodingLabel.of(name).stream())
                .filter(label -> LabelChoice.isPossible(label.charset(), begin))
                .findFirst();
    }

    /** ICU names the standard that Hebrew on the web is hardly ever in, and Russian's, of whose frames Ukrainian made letters. */
    private static String name(CharsetMatch match) {
        if (match.getName().equals("KOI8-R")) {
            return "KOI8-U";
        }
        return match.getName().startsWith("ISO-8859-8") ? "windows-1255" : match.getName();
    }

    private static CharsetMatch[] matches(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(bytes);
        return detector.detectAll();
    }

    private static Stream<String> thai(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, bytes.length);
        detector.dataEnd();
        return Stream.ofNullable(detector.getDetectedCharset())
                .filter(Constants.CHARSET_TIS620::equals)
                .map(found -> THAI);
    }
}
