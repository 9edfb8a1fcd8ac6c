package newsloom.dedupe.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SketchTest {
    @Test
    void nothingSharesNothingEvenWithItself() {
        Sketch.Overlap overlap = Sketch.EMPTY.overlap(Sketch.EMPTY);

        assertThat(overlap.jaccard()).isZero();
        assertThat(overlap.containment()).isZero();
    }

    @Test
    void aTextOfFourWordsHasNoShingle() {
        assertThat(Texts.sketch("one two three four").hashes()).isEmpty();
        assertThat(Texts.sketch("one two three four five").hashes()).hasSize(1);
    }

    @Test
    void theTitleIsNoPartOfTheText() {
        assertThat(Texts.sketch("One title", "a body of some seven words here").hashes())
                .isEqualTo(Texts.sketch("Another", "a body of some seven words here")
                        .hashes());
    }

    @Test
    void chineseIsShingledToo() {
        Sketch whole = Texts.sketch("大火星期二凌晨烧毁了布拉克市的旧造纸厂");
        Sketch part = Texts.sketch("星期二凌晨烧毁了布拉克市的旧造纸厂");

        assertThat(part.overlap(whole).containment()).isOne();
        assertThat(part.hashes()).hasSizeGreaterThan(5);
    }

    @Test
    void aLongTextIsSampledAndNoHashStandsTwice() {
        Sketch sketch = Texts.sketch("again and again and over and over ".repeat(50) + Texts.words(400, new Random(1)));

        assertThat(sketch.level()).isPositive();
        assertThat(sketch.hashes()).hasSizeLessThan(400).doesNotHaveDuplicates();
        assertThat(Arrays.stream(sketch.hashes()).mapToObj(Integer::toUnsignedLong))
                .isSorted();
    }
}
