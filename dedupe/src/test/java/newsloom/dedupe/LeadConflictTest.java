package newsloom.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import newsloom.model.Evidence;
import org.junit.jupiter.api.Test;

/** What it says against two reports of the same that their leads name others: little where they name few. */
class LeadConflictTest {
    private static final String WRECK =
            " the wreck of the capsized trawler, and frogmen haul ballast from its flooded hold, ";

    @Test
    void twoHeadlinesOfWhichEachNamesAnotherHardlySpeakAgainstEachOther() {
        assertThat(ofTheLead(
                        "Frogmen search wreck of capsized trawler, says Tarnholm",
                        "Search of capsized trawler wreck by frogmen to go on, Pellier vows"))
                .isBetween(-.4, -.01);
    }

    @Test
    void aHeadlineThatNamesNobodyAsksForMoreThanOneThatNamesAnother() {
        assertThat(ofTheLead(
                        "Frogmen search wreck of capsized trawler, says Tarnholm",
                        "Search of capsized trawler wreck by frogmen to go on"))
                .isCloseTo(-1, within(.01));
    }

    @Test
    void twoLeadsThatNameManyAndNoneOfThemTogetherConflictInFull() {
        assertThat(ofTheLead(
                        "Officers Tarnholm, Wexelsen and Ardbrook of Selvik and Munkeby search" + WRECK
                                + "says Tarnholm of Selvik.",
                        "Captains Pellier, Dolezal and Quorning of Prerov and Kelderby search" + WRECK
                                + "vows Pellier of Prerov."))
                .isCloseTo(-.7, within(.01));
    }

    /** What the leads add to the score of the second. */
    private static double ofTheLead(String first, String second) {
        Told told = Told.of(
                new Newspaper("The Herald").prints("2024-03-12", "first", first, first),
                new Newspaper("The Post").prints("2024-03-12", "second", second, second));
        return told.member("second").evidence().stream()
                .filter(Evidence.LeadOverlap.class::isInstance)
                .mapToDouble(Evidence::weight)
                .sum();
    }
}
