package newsloom.watch.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import newsloom.model.CorrectionOutcome;
import newsloom.model.Evidence.AnalystDecision;
import newsloom.model.Evidence.EventDays;
import newsloom.model.Evidence.RunnerUpStory;
import newsloom.model.Evidence.SharedName;
import newsloom.model.Evidence.SharedNumber;
import newsloom.model.Evidence.SharedTerm;
import newsloom.model.Evidence.StoryBar;
import org.junit.jupiter.api.Test;

class EvidencePhrasesTest {
    @Test
    void namesAndTermsAreGroupedTheWeightiestFirst() {
        assertThat(EvidencePhrases.of(List.of(
                        new StoryBar(OptionalInt.empty(), -2),
                        new EventDays(List.of(LocalDate.of(2023, 5, 25)), true, 1.24),
                        new SharedTerm(Optional.of("border"), 0.2),
                        new SharedName("aliyev", "Ilham Aliyev", 0.5),
                        new SharedName("ilham", "Ilham Aliyev", 0.5),
                        new SharedName("pashinyan", "Nikol Pashinyan", 0.6),
                        new RunnerUpStory("s-2", "Rain", 1, 1, List.of()))))
                .containsExactly(
                        "names pashinyan +.6, aliyev +.5, ilham +.5",
                        "terms border +.2",
                        "both speak of 2023-05-25 +1.2",
                        "what any pair starts with -2.0");
    }

    @Test
    void namesAreGroupedAndAPointAgainstIsNoNumberOfItsOwn() {
        assertThat(EvidencePhrases.of(List.of(
                        new SharedNumber(Optional.empty(), -0.45),
                        new SharedName("lesk", "Lesk", 0.3),
                        new SharedName("tamarez", "Tamarez", 0.6))))
                .containsExactly("names tamarez +.6, lesk +.3", "no number in common -.5");
    }

    @Test
    void aDecisionOfAnAnalystIsSaidWithoutAWeight() {
        assertThat(EvidencePhrases.of(List.of(new AnalystDecision(
                        "5f0c1d22ab", "ann", Instant.parse("2026-11-21T12:03:11Z"), CorrectionOutcome.TOGETHER))))
                .containsExactly("an analyst put it here (ann, 21 Nov 2026, 12:03, 5f0c1d22ab)");
    }

    @Test
    void weightsAreShortAndSigned() {
        assertThat(List.of(0.6, -0.44, 1.25, 10.0, 0.0, -0.0, 0.01, -0.01).stream()
                        .map(EvidencePhrases::weight))
                .containsExactly("+.6", "-.4", "+1.3", "+10.0", "±0", "±0", "±0", "±0");
    }
}
