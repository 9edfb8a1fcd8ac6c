package newsloom.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import newsloom.model.Article;
import newsloom.model.story.Story;
import org.junit.jupiter.api.Test;

/** By what name people know a story: a title, that of the event and not of what came of it, and one that stays. */
class HeadlineTest {
    private static final Newspaper HERALD = new Newspaper("The Herald");
    private static final Newspaper POST = new Newspaper("The Post");
    private static final Newspaper GAZETTE = new Newspaper("The Gazette");
    private static final String DERAILMENT = """
            A freight train derailed at Kelder Junction near Ostrava on Tuesday morning, and nine wagons of grain left the \
            track. Nobody was hurt. Network operator Havlin Rail closed the line between Ostrava and Brunn, and said that \
            it would stay closed until Sunday. Inspector Marta Dolezal said that a cracked rail was a possible cause.
            """;
    private static final String VOTE = """
            Skerry elected a mayor on Monday. Anna Pellier of the Harbour Party had a lead of forty votes over Jon Tarnholm, who \
            asked for a recount; turnout was the highest for thirty years, the electoral board said, and queues stood before \
            the school of Selvik until nine in the evening. The Harbour Party celebrated at the fish market, and Anna Pellier \
            promised a new ferry. Jon Tarnholm said that he would wait for the board, which meets on Friday at the town hall.
            """;
    private static final String SAME = """
            Nine grain wagons came off the rails at Kelder Junction on Tuesday, the operator Havlin Rail said. The line from \
            Ostrava to Brunn is closed. There were no injuries. Marta Dolezal, the inspector, spoke of a cracked rail.
            """;
    private static final String FOLLOW_UP = """
            The line between Ostrava and Brunn may reopen on Saturday, a day early, Havlin Rail said on Thursday, after cranes \
            had lifted the last of the nine grain wagons that derailed at Kelder Junction on Tuesday. Inspector Marta \
            Dolezal has found a cracked rail at Kelder Junction. Havlin Rail has replaced two hundred metres of track, and \
            trains will pass Kelder Junction slowly at first. Between Ostrava and Brunn passengers take buses until then; \
            freight goes by way of Prerov. Nobody was hurt when the freight train derailed on its way from Ostrava to Brunn. \
            Havlin Rail put the damage at four million crowns, and said that Marta Dolezal would report in spring.
            """;

    private static final String OTHER_FOLLOW_UP = """
            Trains could run between Ostrava and Brunn from Saturday. Havlin Rail has put new track at Kelder Junction, where a             cracked rail threw nine grain wagons off the line on Tuesday, and cranes are gone. They will creep past Kelder             Junction for a week. Inspector Marta Dolezal wants the rail in her laboratory, and Havlin Rail pays for buses             between Ostrava and Brunn until Saturday, while freight takes the way by Prerov. Four million crowns is what             Havlin Rail will ask of its insurer, it said; Marta Dolezal expects to report in spring.
            """;
    private static final String THIRD_FOLLOW_UP = """
            Havlin Rail hopes to open Kelder Junction on Saturday and not on Sunday. Two hundred metres of track are new, buses             between Ostrava and Brunn end on Friday night, and freight by way of Prerov soon after. Inspector Marta Dolezal             keeps the cracked rail that sent nine wagons with grain off the track at Kelder Junction. Havlin Rail speaks of             four million crowns, Marta Dolezal of a report in spring. Slow trains will be all there is between Ostrava and             Brunn for some days.
            """;

    @Test
    void aFollowUpDoesNotTakeOverTheNameOfTheEvent() {
        Told told = Told.of(
                HERALD.prints("2024-03-12", "first", "Grain train derails at Kelder Junction", DERAILMENT),
                POST.prints("2024-03-12", "same", "Nine wagons off the rails at Kelder", SAME),
                GAZETTE.prints("2024-03-14", "later", "Line may reopen a day early", FOLLOW_UP),
                HERALD.prints("2024-03-14", "more", "Ostrava line to reopen on Saturday", OTHER_FOLLOW_UP),
                POST.prints("2024-03-14", "last", "Havlin Rail: Brunn trains from Saturday", THIRD_FOLLOW_UP));

        assertThat(told.stories())
                .hasSize(1)
                .extracting(Story::headline)
                .containsExactly("Grain train derails at Kelder Junction");
    }

    @Test
    void anArticleThatComesLateWithAnEarlyDateDoesNotTakeItOver() {
        Told told = Told.of(
                HERALD.prints("2024-03-12", "first", "Grain train derails at Kelder Junction", DERAILMENT),
                POST.prints("2024-03-09", "misdated", "Nine wagons off the rails at Kelder", SAME));

        assertThat(told.stories())
                .hasSize(1)
                .extracting(Story::headline)
                .containsExactly("Grain train derails at Kelder Junction");
    }

    @Test
    void aStoryThatAnAnalystMergesIntoAnotherDoesNotGiveItItsName() {
        Told told = Told.of(
                HERALD.prints("2024-03-12", "first", "Grain train derails at Kelder Junction", DERAILMENT),
                POST.prints("2024-03-11", "vote", "Skerry votes", VOTE));
        assertThat(told.stories()).hasSize(2);

        told.apply(new Analyst("ann").merge(told.storyOf("first"), told.storyOf("vote")));

        assertThat(told.storyOf("vote").headline()).isEqualTo("Grain train derails at Kelder Junction");
    }

    @Test
    void aTitleWinsOverTheFirstSentenceOfATextThatHasNone() {
        Told told = Told.of(
                untitled("first", DERAILMENT + FOLLOW_UP),
                POST.prints("2024-03-12", "same", "Nine wagons off the rails at Kelder", SAME));

        assertThat(told.stories())
                .hasSize(1)
                .extracting(Story::headline)
                .containsExactly("Nine wagons off the rails at Kelder");
    }

    @Test
    void whereNoneHasATitleTheFirstSentenceStandsForIt() {
        Told told = Told.of(untitled("first", DERAILMENT), untitled("same", SAME));

        assertThat(told.stories())
                .hasSize(1)
                .extracting(Story::headline)
                .first()
                .asString()
                .startsWith("A freight train derailed");
    }

    private static Article untitled(String id, String text) {
        Article titled = HERALD.prints("2024-03-12", id, "x", text);
        return new Article(
                id, titled.url(), titled.publisher(), Optional.empty(), text, titled.publishedAt(), titled.language());
    }
}
