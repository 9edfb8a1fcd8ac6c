package newsloom.watch.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import newsloom.watch.change.WordDiff.Kind;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    @Test
    void saysWhichWordsWentAndWhichCame() {
        assertThat(shown("A flood kills three in Norra.", "A flood kills five in Norra."))
                .isEqualTo("=A flood kills |-three |+five |=in Norra.");
        assertThat(shown("Rain", "Rain falls")).isEqualTo("-Rain|+Rain falls");
        assertThat(shown("", "Rain")).isEqualTo("+Rain");
        assertThat(shown("Rain", "Rain")).isEqualTo("=Rain");
    }

    @Test
    void wordsNeedNoBlanksBetweenThem() {
        assertThat(shown("洪水で三人が死亡", "洪水で五人が死亡")).contains("-三").contains("+五");
    }

    @Property
    void bothTextsCanBeReadFromIt(@ForAll String before, @ForAll String after) {
        WordDiff diff = WordDiff.of(before, after);
        assertThat(without(diff, Kind.ADDED)).isEqualTo(before);
        assertThat(without(diff, Kind.REMOVED)).isEqualTo(after);
    }

    @Test
    void textsWithoutEndAreNotComparedToTheirEnd() {
        assertThatCode(() -> WordDiff.of(numbers(0, 200_000), numbers(1_000_000, 200_000)))
                .doesNotThrowAnyException();
        assertThat(without(WordDiff.of(numbers(0, 20_000), numbers(7, 20_000)), Kind.REMOVED))
                .isEqualTo(numbers(7, 20_000));
    }

    private static String numbers(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }

    private static String without(WordDiff diff, Kind kind) {
        return diff.pieces().stream()
                .filter(piece -> piece.kind() != kind)
                .map(WordDiff.Piece::words)
                .collect(Collectors.joining());
    }

    private static String shown(String before, String after) {
        return WordDiff.of(before, after).pieces().stream()
                .map(piece -> switch (piece.kind()) {
                            case SAME -> "=";
                            case REMOVED -> "-";
                            case ADDED -> "+";
                        }
                        + piece.words())
                .collect(Collectors.joining("|"));
    }
}
