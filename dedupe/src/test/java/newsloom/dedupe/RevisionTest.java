package newsloom.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsloom.model.Article;
import newsloom.model.CorrectionOutcome;
import newsloom.model.Evidence.AnalystDecision;
import newsloom.model.story.Membership;
import newsloom.model.story.MembershipCause;
import newsloom.model.story.Role;
import newsloom.model.story.Story;
import org.junit.jupiter.api.Test;

class RevisionTest {
    private static final Newspaper HERALD = new Newspaper("The Herald");
    private static final Newspaper POST = new Newspaper("The Post");
    private static final String MILL = """
            A fire destroyed the old paper mill in Brackwater early on Tuesday, the fire service said. Some 80 firefighters \
            fought the flames on Quarrow Street for six hours. A night watchman, Edgar Lindqvist, 61, has burns. \
            Fire chief Maren Castellane said it was too early to speak of the cause.""";
    private static final String SAME_MILL = """
            Nothing but the chimney is left of Brackwater's paper mill after a blaze that kept 80 firefighters busy. \
            Edgar Lindqvist, the 61-year-old watchman, burned his hands on Quarrow Street. What set the mill alight \
            is not known, fire chief Maren Castellane told reporters.""";
    private static final String ELECTION = """
            Voters in Skerry gave the Harbour Party of Jost Pellier a narrow majority on Sunday, the first in 24 years. \
            Premier Wilma Drusk conceded before midnight at Tarnholm and wished her successor a steady hand.""";

    private final Article mill = HERALD.prints("2024-03-12", "mill", "Fire destroys Brackwater paper mill", MILL);
    private final Article sameMill = POST.prints("2024-03-12", "same", "Brackwater loses its mill to fire", SAME_MILL);

    @Test
    void aChangedTextThatStillTellsOfTheEventStaysInItsStoryAtAHigherVersion() {
        Told told = Told.of(mill, sameMill);
        Story before = told.storyOf("same");

        told.add(POST.prints("2024-03-12", "same", "Brackwater mill fire: cause unknown", SAME_MILL + " One is hurt."));

        Story after = told.storyOf("same");
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(told.member("same").bar()).hasValue(-.7);
        assertThat(told.member("same").title()).isEqualTo("Brackwater mill fire: cause unknown");
        assertThat(Told.idsIn(after)).containsExactlyInAnyOrder("mill", "same");
    }

    @Test
    void whoIsCalledOtherwiseAtTheSameSiteIsNoFurtherVoice() {
        Told renamed = Told.of(at("paper.example", mill), at("paper.example", sameMill));
        Told another = Told.of(at("paper.example", mill), at("post.example", sameMill));

        assertThat(renamed.storyOf("same").head().counts().voices()).isOne();
        assertThat(another.storyOf("same").head().counts().voices()).isEqualTo(2);
        assertThat(another.member("same").article().site()).contains("post.example");
    }

    private static Article at(String site, Article article) {
        return new Article(
                article.id(),
                article.url(),
                Optional.of(site),
                article.publisher(),
                article.sourceName(),
                article.title(),
                article.authors(),
                article.tags(),
                article.image(),
                article.text(),
                article.published(),
                article.language());
    }

    @Test
    void aTextThatNowTellsOfAnotherEventLeavesItsStory() {
        Told told = Told.of(mill, sameMill);

        told.add(POST.prints("2024-03-12", "same", "Harbour Party wins Skerry", ELECTION));

        assertThat(told.stories()).extracting(Told::idsIn).containsExactlyInAnyOrder(List.of("mill"), List.of("same"));
    }

    @Test
    void anArticleAloneKeepsItsStoryWhateverItSaysNow() {
        Told told = Told.of(mill);
        String story = told.storyOf("mill").id();

        told.add(HERALD.prints("2024-03-12", "mill", "Harbour Party wins Skerry", ELECTION));

        assertThat(told.stories()).extracting(Story::id).containsExactly(story);
    }

    @Test
    void theOldTextFindsNothingAnyMore() {
        Told told = Told.of(mill);
        told.add(HERALD.prints("2024-03-12", "mill", "Harbour Party wins Skerry", ELECTION));

        told.add(POST.prints("2024-03-12", "copy", "Fire destroys Brackwater paper mill", MILL));

        assertThat(told.member("copy").copyOf()).isEmpty();
        assertThat(Told.idsIn(told.storyOf("copy"))).containsExactly("copy");
    }

    @Test
    void copiesOfATextThatItsFirstPublisherGaveUpStayAFamily() {
        Told told = Told.of(
                mill,
                POST.prints("2024-03-13", "copy", "Fire destroys Brackwater paper mill", MILL),
                POST.prints("2024-03-14", "copy-2", "Fire destroys Brackwater paper mill", MILL + " Read more."));
        assertThat(told.role("copy-2")).isEqualTo(Role.COPY);

        told.add(HERALD.prints("2024-03-12", "mill", "Harbour Party wins Skerry", ELECTION));

        assertThat(told.member("copy").copyOf()).isEmpty();
        assertThat(told.member("copy-2").copyOf()).contains("copy");
    }

    @Test
    void theNumberOfTheUpdateThatRevisedItStandsInItsMembershipWhateverIsToldLater() {
        Told told = Told.of(mill, sameMill);

        told.add(HERALD.prints("2024-03-12", "mill", "Fire destroys Brackwater mill, kills five", MILL));
        told.apply(new Analyst("ann").pin("mill", told.storyOf("same")));

        assertThat(told.member("mill"))
                .returns(3L, Membership::revised)
                .returns(MembershipCause.CORRECTED, Membership::cause);
        assertThat(told.member("same").revised()).isZero();
    }

    @Test
    void anArticleThatAnAnalystPutSomewhereStaysThereWhateverItSaysNow() {
        Article election = POST.prints("2024-03-12", "election", "Harbour Party wins Skerry", ELECTION);
        Told told = Told.of(mill, election);
        told.apply(new Analyst("ann").pin("election", told.storyOf("mill")));

        told.add(POST.prints("2024-03-12", "election", "Pellier wins Skerry", ELECTION + " Counting goes on."));

        assertThat(Told.idsIn(told.storyOf("election"))).containsExactlyInAnyOrder("mill", "election");
        Membership member = told.member("election");
        assertThat(member.evidence())
                .contains(new AnalystDecision(
                        "ann1", "ann", Instant.parse("2026-11-21T12:01:00Z"), CorrectionOutcome.TOGETHER));
        assertThat(member.score()).isNegative();
    }
}
