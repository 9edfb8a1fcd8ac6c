package newsloom.dedupe.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;
import org.junit.jupiter.api.Test;

class CopyIndexTest {
    private static final int INDEXED = 24;
    private static final int LEVEL = 4;
    private static final int MOST = 10;

    private final CopyIndex index = new CopyIndex(INDEXED, LEVEL, MOST);
    private final Random random = new Random(7);

    @Test
    void findsTheArticlesThatShareEnoughInTheirOrder() {
        String text = Texts.words(60, random);
        index.add(5, Texts.sketch(text));
        index.add(2, Texts.sketch(text));
        index.add(3, Texts.sketch(Texts.words(60, random)));

        assertThat(index.sharing(Texts.sketch(text), 2)).containsExactly(2, 5);
    }

    @Test
    void aPartOfALongTextFindsIt() {
        String part = Texts.words(80, random);
        index.add(1, Texts.sketch(Texts.words(1_500, random) + part + Texts.words(1_500, random)));

        assertThat(index.sharing(Texts.sketch(part), 2)).containsExactly(1);
    }

    @Test
    void findsNothingInAnEmptyIndexNorForAnEmptyText() {
        assertThat(index.sharing(Texts.sketch(Texts.words(60, random)), 1)).isEmpty();
        index.add(0, Sketch.EMPTY);
        assertThat(index.sharing(Sketch.EMPTY, 1)).isEmpty();
    }

    @Test
    void findsNothingThatItWasToForget() {
        Sketch sketch = Texts.sketch(Texts.words(60, random));
        index.add(1, sketch);
        index.clear();
        index.add(2, sketch);

        assertThat(index.sharing(sketch, 2)).containsExactly(2);
    }

    @Test
    void aTextThatVeryManyHoldIsLookedUpInFewOfThem() {
        Sketch sketch = Texts.sketch(Texts.words(60, random));
        for (int article = 0; article < 1_000; article++) {
            index.add(article, sketch);
        }

        assertThat(index.sharing(sketch, 2)).hasSizeBetween(1, MOST);
    }

    @Test
    void oneThatWasWrittenDownAmidComingsAndGoingsFindsTheSame() {
        Sketch sketch = Texts.sketch(Texts.words(60, random));
        for (int article = 0; article <= MOST; article++) {
            index.add(article, sketch);
        }
        index.remove(4, sketch);
        index.add(MOST + 1, sketch);

        CopyIndex restored = restored(written(index));
        IntStream.rangeClosed(0, MOST + 1)
                .filter(article -> article != 4)
                .forEach(article -> restored.addAgain(article, sketch));

        assertThat(restored.sharing(sketch, 1)).containsExactly(index.sharing(sketch, 1));
    }

    /** Where the hashes of one index stand at the end of its table, those of the other may not: they grew at other times. */
    @Test
    void oneThatWasWrittenDownIsWrittenDownTheSameAfterItHasGrown() {
        List<Sketch> sketches = Stream.generate(() -> Texts.sketch(Texts.words(60, random)))
                .limit(200)
                .toList();
        sketches.forEach(sketch -> crowd(index, sketch));
        byte[] before = written(index);

        assertThat(written(restored(before))).isEqualTo(before);
    }

    @Test
    void staysRightWhileItGrows() {
        Sketch[] sketches = new Sketch[2_000];
        for (int article = 0; article < sketches.length; article++) {
            sketches[article] = Texts.sketch(Texts.words(60, random));
            index.add(article, sketches[article]);
        }

        for (int article = 0; article < sketches.length; article++) {
            assertThat(index.sharing(sketches[article], 2)).containsExactly(article);
        }
    }

    private static void crowd(CopyIndex index, Sketch sketch) {
        IntStream.rangeClosed(0, MOST).forEach(article -> index.add(article, sketch));
    }

    private static byte[] written(CopyIndex index) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StateWriter writer = new StateWriter(bytes);
        index.write(writer);
        writer.flush();
        return bytes.toByteArray();
    }

    private static CopyIndex restored(byte[] written) {
        CopyIndex restored = new CopyIndex(INDEXED, LEVEL, MOST);
        restored.read(new StateReader(new ByteArrayInputStream(written)));
        return restored;
    }
}
