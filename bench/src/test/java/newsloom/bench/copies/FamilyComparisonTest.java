package newsloom.bench.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newsloom.evaluate.LabelledArticle;
import newsloom.model.Article;
import org.junit.jupiter.api.Test;

class FamilyComparisonTest {
    private static final List<TruePair> PAIRS =
            List.of(new TruePair("a", "b", .9, .95), new TruePair("b", "c", .6, .9), new TruePair("d", "e", .4, .85));

    @Test
    void copiesOfCopiesAreOneFamily() {
        FamilyComparison families = new FamilyComparison(List.of("a", "b", "c", "d", "e"), Map.of("b", "a", "c", "b"));

        assertThat(families.areOne("a", "c")).isTrue();
        assertThat(families.recall(PAIRS, pair -> true)).isEqualTo(2 / 3.0);
        assertThat(families.precision(PAIRS)).isEqualTo(1);
    }

    @Test
    void aPairThatIsNeitherListedNorLinkedIsWrong() {
        FamilyComparison families = new FamilyComparison(List.of("a", "b", "c", "d", "e"), Map.of("b", "a", "e", "c"));

        assertThat(families.precision(PAIRS)).isEqualTo(.5);
    }

    @Test
    void boilerplateIsTextThatDifferentEventsShare() {
        String login = "Please log in or subscribe to go on reading this article on all of your devices today";
        List<TruePair> pairs = new SharedNotices()
                .pairs(List.of(
                        labelled("a", "1", login), labelled("b", "2", login + " now"), labelled("c", "1", login)));

        assertThat(pairs)
                .hasSize(2)
                .allMatch(pair -> pair.one().equals("b") || pair.other().equals("b"));
        assertThat(pairs.get(0).jaccard()).isGreaterThan(.9);
    }

    private static LabelledArticle labelled(String id, String label, String text) {
        Article article = new Article(
                id, Optional.empty(), Optional.empty(), Optional.empty(), text, Optional.empty(), Locale.ENGLISH);
        return new LabelledArticle(id, article, Optional.of(label));
    }
}
