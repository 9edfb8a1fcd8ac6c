package newsloom.dedupe.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import newsloom.dedupe.vector.ArticleVector;

class StoryTermsTest {
    private static final int STEPS = 16;

    @Example
    void aTermWeighsMoreTheMoreHoldItAndTheRarerItIs() {
        StoryTerms terms = new StoryTerms();
        terms.add(vector(6, 1, 2, 3));
        terms.add(vector(6, 1, 2));
        terms.add(vector(9, 4));
        terms.add(vector(7, 4, 5));
        terms.add(vector(5, 3));

        assertThat(terms.heaviest()).containsExactly(4, 1, 2, 3);
        assertThat(terms.holders(1)).isEqualTo(2);
        assertThat(terms.holders(6)).isZero();
    }

    @Example
    void whatEverybodySaysHoldsNothingTogether() {
        StoryTerms terms = new StoryTerms();
        terms.add(vector(3, 1, 2));
        terms.add(vector(3, 1));
        terms.add(vector(6, 2));

        assertThat(terms.heaviest()).containsExactly(2);
    }

    @Property(tries = 100)
    void itFollowsFromTheMembersThatAreThereWhateverCameAndWent(
            @ForAll @IntRange(min = 1, max = 60) int size, @ForAll Random random) {
        StoryTerms terms = new StoryTerms();
        List<ArticleVector> members = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (!members.isEmpty() && random.nextInt(4) == 0) {
                terms.remove(members.remove(random.nextInt(members.size())));
            } else {
                members.add(vector(
                        1 + random.nextInt(9),
                        random.ints(20, 0, 400).sorted().distinct().toArray()));
                terms.add(members.get(members.size() - 1));
            }
            if (random.nextBoolean()) {
                assertThat(terms.heaviest()).isEqualTo(counted(members).heaviest());
            }
        }

        StoryTerms counted = counted(members);
        assertThat(terms.heaviest()).isEqualTo(counted.heaviest());
        assertThat(IntStream.range(0, 400))
                .allSatisfy(term -> assertThat(terms.holders(term)).isEqualTo(counted.holders(term)));
    }

    private static StoryTerms counted(List<ArticleVector> members) {
        StoryTerms terms = new StoryTerms();
        members.forEach(terms::add);
        return terms;
    }

    private static ArticleVector vector(int idf, int... terms) {
        int[] marks = IntStream.of(terms).map(term -> idf * STEPS).toArray();
        return new ArticleVector(terms, marks, new long[0], 0, 0, 0, 0, 0, Float.NaN, new int[0], 0, 0, 0);
    }
}
