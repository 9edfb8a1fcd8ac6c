package newsloom.ingest.read.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import newsloom.ingest.read.WordTable;

/** Chooses among the encodings that a document's header and markup name: servers and editors often name the wrong one. */
final class LabelChoice {
    /** Where a page names one of these by mistake, words in another script become rows of accented letters. */
    private static final Set<String> LATIN = Set.copyOf(WordTable.words(
            "windows-1250 windows-1252 windows-1254 windows-1257 windows-1258 iso-8859-1 iso-8859-2 iso-8859-3 iso-8859-4"
                    + " iso-8859-9 iso-8859-10 iso-8859-13 iso-8859-14 iso-8859-15 iso-8859-16"));

    private static final int LONGEST_ROW_OF_ACCENTS = 3;
    private static final int MOST_ROWS = 2;
    private static final int LEAST_FOR_GUESS = 10;

    /** A letter cut in two does not make an encoding the wrong one. */
    private static final int SOUND_FOR_EACH_BROKEN = 20;

    private LabelChoice() {}

    /** The first that neither bytes nor letters contradict; of several, the one that the letters look like goes before. */
    static Optional<EncodingLabel> best(List<EncodingLabel> labels, byte[] bytes) {
        List<EncodingLabel> possible = labels.stream()
                .filter(label -> isPossible(label.charset(), bytes))
                .toList();
        return possible.isEmpty() || isNearlyAscii(bytes) ? possible.stream().findFirst() : byLetters(possible, bytes);
    }

    private static Optional<EncodingLabel> byLetters(List<EncodingLabel> possible, byte[] bytes) {
        EncodingGuess guess = new EncodingGuess(bytes);
        boolean agree = possible.stream().map(EncodingLabel::charset).distinct().count() < 2;
        Optional<Charset> best = agree ? Optional.empty() : guess.best().map(EncodingLabel::charset);
        return possible.stream()
                .filter(label -> best.equals(Optional.of(label.charset())))
                .findFirst()
                .or(() -> possible.stream()
                        .filter(label -> !guess.contradicts(label.charset()))
                        .findFirst());
    }

    static boolean isPossible(Charset charset, byte[] bytes) {
        boolean isLatin = LATIN.contains(charset.name().toLowerCase(Locale.ROOT));
        return (!isLatin || rowsOfAccents(bytes) <= MOST_ROWS) && isSound(new String(bytes, charset), charset);
    }

    /** Too little for a guess. */
    private static boolean isNearlyAscii(byte[] bytes) {
        int beyond = 0;
        for (byte each : bytes) {
            beyond += each < 0 ? 1 : 0;
        }
        return beyond < LEAST_FOR_GUESS;
    }

    private static boolean isSound(String text, Charset charset) {
        long broken = text.chars().filter(LabelChoice::isBroken).count();
        long beyondAscii = text.chars().filter(each -> each >= 0x80).count() - broken;
        boolean isUtf8 = charset.equals(StandardCharsets.UTF_8);
        return broken == 0 || beyondAscii >= broken * (isUtf8 ? 1 : SOUND_FOR_EACH_BROKEN);
    }

    /** What no text holds: what the encoding could not read, and control characters. */
    private static boolean isBroken(int each) {
        return each == 0xFFFD || (each >= 0x80 && each < 0xA0 && each != 0x85);
    }

    private static int rowsOfAccents(byte[] bytes) {
        int rows = 0;
        int length = 0;
        for (byte each : bytes) {
            length = each < 0 && (each & 0xFF) >= 0xC0 ? length + 1 : 0;
            rows += length == LONGEST_ROW_OF_ACCENTS + 1 ? 1 : 0;
        }
        return rows;
    }
}
