package newsloom.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.Article;
import newsloom.model.Correction;
import newsloom.model.Evidence.AnalystDecision;
import newsloom.model.story.Story;
import org.junit.jupiter.api.Test;

class CorrectionTest {
    private static final Newspaper HERALD = new Newspaper("The Herald");
    private static final Newspaper POST = new Newspaper("The Post");
    private static final List<String> FIRE = List.of("Brackwater", "Lindqvist", "Quarrow");
    private static final List<String> VOTE = List.of("Skerry", "Pellier", "Tarnholm");

    private final Analyst ann = new Analyst("ann");
    private final Article fire = report(HERALD, "fire", "Brackwater mill fire", FIRE);
    private final Article sameFire = report(POST, "same-fire", "Mill fire in Brackwater", FIRE);
    private final Article vote = report(HERALD, "vote", "Skerry votes", VOTE);
    private final Article sameVote = report(POST, "same-vote", "Vote in Skerry", VOTE);

    private final Told told = Told.of(fire, sameFire, vote, sameVote);

    @Test
    void withoutAnyCorrectionThereAreTwoStories() {
        assertThat(told.stories()).hasSize(2);
    }

    @Test
    void aMergedStoryGoesIntoTheOneNamedFirst() {
        Story stays = told.storyOf("vote");
        Story goes = told.storyOf("fire");

        told.apply(ann.merge(stays, goes));

        assertThat(told.stories()).extracting(Story::id).containsExactly(stays.id());
        assertThat(told.member("same-fire").bar()).isEmpty();
        assertThat(told.everything())
                .filteredOn(story -> story.id().equals(goes.id()))
                .last()
                .satisfies(story -> assertThat(story.head().mergedInto()).contains(stays.id()));
    }

    @Test
    void repairNeverTakesApartWhatAnAnalystPutTogether() {
        told.apply(ann.merge(told.storyOf("vote"), told.storyOf("fire")));

        furtherArticles().forEach(told::add);

        assertThat(Told.idsIn(told.storyOf("vote"))).contains("vote", "same-vote", "fire", "same-fire");
    }

    @Test
    void repairNeverBringsTogetherWhatAnAnalystSplit() {
        told.apply(ann.split(told.storyOf("fire"), "same-fire"));

        furtherArticles().forEach(told::add);

        assertThat(Told.idsIn(told.storyOf("fire"))).doesNotContain("same-fire");
    }

    @Test
    void aPinnedArticleGoesToItsStoryAndStays() {
        told.apply(ann.pin("same-fire", told.storyOf("vote")));

        furtherArticles().forEach(told::add);

        assertThat(Told.idsIn(told.storyOf("vote"))).contains("same-fire", "vote");
    }

    @Test
    void whatIsUndoneIsFreeAndGoesBackAtOnce() {
        Correction split = ann.split(told.storyOf("fire"), "same-fire");
        told.apply(split);

        told.apply(ann.undo(split));

        assertThat(Told.idsIn(told.storyOf("fire"))).contains("same-fire");
        assertThat(said("same-fire")).isEmpty();
    }

    @Test
    void ofTwoThatContradictEachOtherTheLaterStandsAndBothAreTold() {
        told.apply(ann.split(told.storyOf("fire"), "same-fire"));

        told.apply(new Analyst("bob").pin("same-fire", told.storyOf("fire")));
        told.apply(ann.pin("same-fire", told.storyOf("fire")));

        assertThat(Told.idsIn(told.storyOf("fire"))).contains("same-fire");
        assertThat(said("same-fire")).containsExactlyInAnyOrder("ann TOGETHER", "ann NOT_APART", "bob NOT_TOGETHER");
    }

    @Test
    void theSameCorrectionTwiceChangesNothing() {
        Correction merge = ann.merge(told.storyOf("vote"), told.storyOf("fire"));
        told.apply(merge);

        assertThat(told.apply(merge)).isEmpty();
    }

    @Test
    void aCorrectionFromBeforeAReplayFindsItsArticlesAsTheyCome() {
        Told replayed = new Told(Parameters.defaults());
        replayed.apply(ann.merge(told.storyOf("vote"), told.storyOf("fire")));

        List.of(sameFire, vote, fire, sameVote).forEach(replayed::add);

        assertThat(replayed.stories()).hasSize(1);
    }

    private List<String> said(String article) {
        return told.member(article).evidence().stream()
                .filter(AnalystDecision.class::isInstance)
                .map(AnalystDecision.class::cast)
                .map(decision -> decision.author() + " " + decision.outcome())
                .toList();
    }

    /** Enough for several rounds of repair. */
    private static List<Article> furtherArticles() {
        return IntStream.range(0, 40)
                .mapToObj(i -> i % 2 == 0
                        ? report(HERALD, "f" + i, "Brackwater mill fire " + i, FIRE)
                        : report(POST, "v" + i, "Skerry votes " + i, VOTE))
                .toList();
    }

    private static Article report(Newspaper newspaper, String id, String title, List<String> names) {
        return newspaper.prints(
                "2024-03-12",
                id,
                title,
                "On Tuesday " + names.get(0) + " saw " + names.get(1) + " at " + names.get(2) + ", as " + id
                        + " was told. " + names.get(1) + " left " + names.get(0) + " for " + names.get(2) + ".");
    }
}
