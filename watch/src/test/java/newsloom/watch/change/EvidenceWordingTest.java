package newsloom.watch.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import newsloom.model.CorrectionOutcome;
import newsloom.model.Evidence;
import newsloom.model.Evidence.AnalystDecision;
import newsloom.model.Evidence.CopiedText;
import newsloom.model.Evidence.DaysApart;
import newsloom.model.Evidence.EventDays;
import newsloom.model.Evidence.LeadOverlap;
import newsloom.model.Evidence.NoRival;
import newsloom.model.Evidence.RunnerUpStory;
import newsloom.model.Evidence.SharedAge;
import newsloom.model.Evidence.SharedName;
import newsloom.model.Evidence.SharedNumber;
import newsloom.model.Evidence.SharedTerm;
import newsloom.model.Evidence.StoryBar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceWordingTest {
    private static final LocalDate TUESDAY = LocalDate.of(2024, 3, 12);

    @Test
    void wordsAndNumbersStandForThemselvesAndWhatHasNoneIsSaid() {
        says(new SharedTerm(Optional.of("border"), 1), "border");
        says(new SharedTerm(Optional.empty(), 1), "other shared words");
        says(new SharedName("pashinyan", "Nikol Pashinyan", 1), "pashinyan");
        says(new SharedNumber(Optional.of("214"), 1), "214");
        says(new SharedNumber(Optional.empty(), -1), "no number in common");
        says(new LeadOverlap(true, 1), "names of the lead in both");
        says(new LeadOverlap(false, -1), "the leads name different people and places");
        says(new SharedAge(61, 1), "somebody aged 61");
        says(new CopiedText("a", .29, 1), "29 % of the shorter text word for word");
    }

    @Test
    void timesAndDaysAreSaid() {
        says(new DaysApart(OptionalInt.empty(), -1), "undated");
        says(new DaysApart(OptionalInt.of(0), -1), "published the same day");
        says(new DaysApart(OptionalInt.of(1), -1), "published a day apart");
        says(new DaysApart(OptionalInt.of(12), -1), "published 12 days apart");
        says(new EventDays(List.of(TUESDAY), true, 1), "both speak of 2024-03-12");
        says(new EventDays(List.of(TUESDAY, TUESDAY.plusDays(2)), false, -1), "they speak of different days");
        says(new EventDays(List.of(), true, 1), "the same day of the week");
        says(new EventDays(List.of(), false, -1), "different days of the week");
    }

    @Test
    void whatMustBeMadeUpForIsSaid() {
        says(new StoryBar(OptionalInt.empty(), -1), "what any pair starts with");
        says(new StoryBar(OptionalInt.of(4), -1), "a story of 4 articles");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TOGETHER     | an analyst put it here (ann, 1 Nov 2026, 09:03, c1)
            LEFT         | an analyst took it out of another story (ann, 1 Nov 2026, 09:03, c1)
            STAYED       | an analyst took others out from beside it (ann, 1 Nov 2026, 09:03, c1)
            NOT_TOGETHER | an analyst put it elsewhere (ann, 1 Nov 2026, 09:03, c1), and a later correction stands against that
            NOT_APART    | an analyst parted it from others (ann, 1 Nov 2026, 09:03, c1), and a later correction stands against that
            """)
    void everyOutcomeOfACorrectionIsSaidInUtc(CorrectionOutcome outcome, String sentence) {
        says(new AnalystDecision("c1", "ann", Instant.parse("2026-11-01T09:03:11Z"), outcome), sentence);
    }

    @ParameterizedTest
    @CsvSource({"1.5, .25, +1.50, 0.25", "-.504, 2, -0.50, 2.00", ".285000002, .015, +0.29, 0.01"})
    void theRunnerUpIsSaidToTwoPlacesOfItsExactScore(double score, double below, String first, String second) {
        says(
                new RunnerUpStory("s-7", "Rain 100 %s", score, below, List.of()),
                "next best: “Rain 100 %s” (s-7) at " + first + ", " + second + " below");
    }

    @Test
    void whatSpokeForTheRunnerUpIsSaidWithItsWeights() {
        List<Evidence> reasons =
                List.of(new SharedTerm(Optional.of("border"), 1), new DaysApart(OptionalInt.of(0), .5));
        says(
                new RunnerUpStory("s-7", "Rain", 1, .25, reasons),
                "next best: “Rain” (s-7) at +1.00, 0.25 below, for border +1.0, published the same day +.5");
        says(new NoRival(), "no other story came near");
    }

    private static void says(Evidence evidence, String sentence) {
        assertThat(EvidenceWording.of(evidence)).isEqualTo(sentence);
    }
}
