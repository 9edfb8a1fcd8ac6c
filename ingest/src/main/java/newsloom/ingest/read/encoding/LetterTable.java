package newsloom.ingest.read.encoding;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Encodings that ICU does not weigh, told by their languages' letters: so read, all that is not ASCII is of one alphabet,
 * with enough of its letters, and of those that are frequent in it.
 */
record LetterTable(Charset charset, Set<Integer> letters, Set<Integer> frequent) {
    private static final List<LetterTable> ALL = List.of(
            of("windows-1257", "ąčęėįšųūž", "ąėįšų"), // Lithuanian
            of("windows-1257", "āčēģīķļņšūž", "āēī"), // Latvian
            of("windows-1257", "äõöüšž", "äõöü"), // Estonian: without š and ž it is the same in windows-1252
            of("IBM866", "абвгдежзийклмнопрстуфхцчшщъыьэюяёєїў", "еион"));

    private static final Set<Integer> PUNCTUATION = characters("„“”‘’‚–—…«»№°·•§€©®™´\u00a0");

    private static final int LEAST = 6;
    private static final int LEAST_DIFFERENT = 5;
    private static final double OF_ALPHABET = 0.98;
    private static final double FREQUENT = 0.2;

    /** The encoding whose letters these bytes are, if they are those of one. */
    static Optional<Charset> find(byte[] bytes) {
        return ALL.stream()
                .filter(table -> table.isOf(bytes))
                .map(LetterTable::charset)
                .findFirst();
    }

    private boolean isOf(byte[] bytes) {
        int[] beyondAscii = new String(bytes, charset)
                .chars()
                .filter(each -> each >= 0x80 && !PUNCTUATION.contains(each))
                .map(Character::toLowerCase)
                .toArray();
        return beyondAscii.length >= LEAST
                && share(beyondAscii, letters) >= OF_ALPHABET
                && share(beyondAscii, frequent) >= FREQUENT
                && IntStream.of(beyondAscii)
                                .distinct()
                                .filter(letters::contains)
                                .count()
                        >= LEAST_DIFFERENT;
    }

    private static double share(int[] characters, Set<Integer> among) {
        return (double) IntStream.of(characters).filter(among::contains).count() / characters.length;
    }

    private static LetterTable of(String encoding, String letters, String frequent) {
        return new LetterTable(Charset.forName(encoding), characters(letters), characters(frequent));
    }

    private static Set<Integer> characters(String all) {
        return all.chars().boxed().collect(Collectors.toUnmodifiableSet());
    }
}
