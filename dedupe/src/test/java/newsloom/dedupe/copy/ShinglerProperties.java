package newsloom.dedupe.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ShinglerProperties {
    private static final int SHINGLE = 5;

    @Property(tries = 200)
    void twoSketchesOverlapAlikeBothWays(@ForAll String one, @ForAll String other) {
        Sketch.Overlap there = Texts.sketch(one).overlap(Texts.sketch(other));
        Sketch.Overlap back = Texts.sketch(other).overlap(Texts.sketch(one));

        assertThat(there.shared()).isEqualTo(back.shared());
        assertThat(there.ofOne()).isEqualTo(back.ofOther());
        assertThat(there.ofOther()).isEqualTo(back.ofOne());
        assertThat(there.jaccard()).isEqualTo(back.jaccard()).isBetween(0.0, there.containment());
        assertThat(there.containment()).isEqualTo(back.containment()).isBetween(0.0, 1.0);
    }

    @Property(tries = 100)
    void aTextHoldsAllOfItself(@ForAll @IntRange(min = 40, max = 3_000) int words, @ForAll Random random) {
        String text = Texts.words(words, random);

        assertThat(Texts.sketch(text).overlap(Texts.sketch(text)).jaccard()).isOne();
        assertThat(Texts.sketch(text)
                        .overlap(Texts.sketch(text.toUpperCase(Locale.ROOT)))
                        .jaccard())
                .isOne();
    }

    @Property(tries = 100)
    void textsOfOtherWordsShareNothing(@ForAll @IntRange(max = 3_000) int words, @ForAll Random random) {
        Sketch.Overlap overlap =
                Texts.sketch(Texts.words(words, random)).overlap(Texts.sketch(Texts.words(words, random)));

        assertThat(overlap.shared()).isZero();
        assertThat(overlap.jaccard()).isZero();
        assertThat(overlap.containment()).isZero();
    }

    @Property(tries = 100)
    void theSampleSaysAboutHowMuchOfTwoLongTextsIsTheSame(
            @ForAll @IntRange(min = 400, max = 2_000) int shared,
            @ForAll @IntRange(min = 400, max = 2_000) int own,
            @ForAll Random random) {
        String common = Texts.words(shared, random);
        Sketch one = Texts.sketch(common + Texts.words(own, random));
        Sketch other = Texts.sketch(common + Texts.words(own, random));

        double exact = (shared - SHINGLE + 1.0) / (shared + 2.0 * own);
        assertThat(one.overlap(other).jaccard()).isCloseTo(exact, within(.2));
    }

    @Property(tries = 100)
    void aShortTextInsideALongOneIsContainedThoughTheirSamplesDiffer(
            @ForAll @IntRange(min = 200, max = 400) int words, @ForAll Random random) {
        String text = Texts.words(words, random);
        Sketch shorter = Texts.sketch(text.substring(0, text.length() / 2));
        Sketch longer = Texts.sketch(text + Texts.words(1_500, random));

        assertThat(longer.level()).isGreaterThan(shorter.level());
        assertThat(shorter.overlap(longer).containment()).isGreaterThan(.7);
    }
}
