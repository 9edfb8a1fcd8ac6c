package newsloom.watch.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newsloom.model.Evidence;
import newsloom.model.Evidence.Kind;
import org.junit.jupiter.api.Test;

class EvidencePhrasesTest {
    @Test
    void namesAndTermsAreGroupedTheWeightiestFirst() {
        assertThat(EvidencePhrases.of(List.of(
                        new Evidence(Kind.DATE, "same date 25 May", 1.24),
                        new Evidence(Kind.TERM, "border", 0.2),
                        new Evidence(Kind.NAME, "Aliyev", 0.5),
                        new Evidence(Kind.NAME, "Pashinyan", 0.6),
                        new Evidence(Kind.BAR, "any pair", -2),
                        new Evidence(Kind.RUNNER_UP, "s-2", -1))))
                .containsExactly(
                        "names Pashinyan +.6, Aliyev +.5",
                        "terms border +.2",
                        "same date 25 May +1.2",
                        "any pair -2.0");
    }

    @Test
    void placesAreGroupedAndAPointAgainstIsNoNumberOfItsOwn() {
        assertThat(EvidencePhrases.of(List.of(
                        new Evidence(Kind.NUMBER, "no number in common", -0.45),
                        new Evidence(Kind.PLACE, "lesk", 0.3),
                        new Evidence(Kind.PLACE, "tamarez", 0.6))))
                .containsExactly("places tamarez +.6, lesk +.3", "no number in common -.5");
    }

    @Test
    void weightsAreShortAndSigned() {
        assertThat(List.of(0.6, -0.44, 1.25, 10.0, 0.0, -0.0, 0.01, -0.01).stream()
                        .map(EvidencePhrases::weight))
                .containsExactly("+.6", "-.4", "+1.3", "+10.0", "±0", "±0", "±0", "±0");
    }
}
