package newsloom.ingest.read.encoding;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newsloom.ingest.read.WordTable;
import org.mozilla.universalchardet.Constants;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * The encoding that bytes look as if they were in: by the frequencies of letters of ICU, and for what ICU does not know by
 * their letters, and Thai by Mozilla's universal charset detection (Li and Momoi, 2001).
 */
final class EncodingGuess {
    private static final String THAI = "TIS-620";
    private static final int LOOKED_AT = 1 << 16;
    private static final Pattern CODE = Pattern.compile("(?i)<(script|style)\\b[^<]*+(?:<(?!/\\1\\b)[^<]*+)*+");

    /** Encodings whose letters ICU weighs alike, of which it names the one or the other. */
    private static final Map<String, String> ALIKE = WordTable.firstByWord("""
            western windows-1252 iso-8859-15
            central windows-1250 iso-8859-2
            turkish windows-1254
            greek windows-1253 iso-8859-7
            hebrew windows-1255
            arabic windows-1256
            arabic-iso iso-8859-6
            cyrillic windows-1251
            cyrillic-koi koi8-u
            cyrillic-iso iso-8859-5
            chinese gb18030
            chinese-big5 big5-hkscs
            korean x-windows-949
            japanese-euc euc-jp
            japanese windows-31j
            """);

    /** In percent, as ICU has it: languages that it does not know look a little like some other. */
    private static final int SURE = 30;

    /** Of the confidence in what a label names. */
    private static final double CLEARLY_MORE = 1.5;

    private final byte[] begin;
    private final CharsetMatch[] matches;

    EncodingGuess(byte[] bytes) {
        begin = withoutCode(bytes.length > LOOKED_AT ? Arrays.copyOf(bytes, LOOKED_AT) : bytes);
        matches = matches(begin);
    }

    /** Scripts and style sheets are in no language: {@code var a} makes Czech look like Swedish. */
    private static byte[] withoutCode(byte[] bytes) {
        return CODE.matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                .replaceAll(" ")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Whether the letters are clearly those of another encoding; never for one whose letters ICU does not weigh. */
    boolean contradicts(Charset labelled) {
        Optional<Charset> told = LetterTable.find(begin);
        if (told.isPresent()) {
            return !new String(begin, labelled).equals(new String(begin, told.get()));
        }
        Optional<String> kind = kind(labelled);
        int own = Arrays.stream(matches)
                .filter(match -> charset(match).flatMap(EncodingGuess::kind).equals(kind))
                .mapToInt(CharsetMatch::getConfidence)
                .max()
                .orElse(0);
        return kind.isPresent()
                && Arrays.stream(matches)
                        .filter(match -> charset(match)
                                .filter(charset -> kind(charset).isPresent() && LabelChoice.isPossible(charset, begin))
                                .isPresent())
                        .mapToInt(CharsetMatch::getConfidence)
                        .anyMatch(confidence -> confidence >= SURE && confidence >= CLEARLY_MORE * own);
    }

    /** What the bytes look like. */
    Optional<EncodingLabel> best() {
        return Stream.of(
                        LetterTable.find(begin).map(Charset::name).stream(),
                        thai(begin),
                        Arrays.stream(matches).map(EncodingGuess::name))
                .flatMap(names -> names)
                .flatMap(name -> EncodingLabel.of(name).stream())
                .filter(label -> LabelChoice.isPossible(label.charset(), begin))
                .findFirst();
    }

    private static Optional<String> kind(Charset charset) {
        return Optional.ofNullable(ALIKE.get(charset.name().toLowerCase(Locale.ROOT)));
    }

    private static Optional<Charset> charset(CharsetMatch match) {
        return EncodingLabel.of(name(match)).map(EncodingLabel::charset);
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
