package newsloom.evaluate;

import static newsloom.evaluate.Streams.labelled;
import static newsloom.evaluate.Streams.stream;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import newsloom.evaluate.Reliability.Tenth;
import newsloom.model.Article;
import newsloom.model.story.ArticleHeader;
import newsloom.model.story.Membership;
import newsloom.model.story.MembershipCause;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
    @Test
    void tenthsOfTheMembersAreThoseWithScoresNearEachOther() {
        List<ScoredMember> members = IntStream.range(0, 20)
                .mapToObj(i -> new ScoredMember(-i, i < 10 ? .9 : .6, i % 2))
                .toList();

        Reliability reliability = Reliability.of(members);

        assertThat(reliability.tenths()).hasSize(10);
        assertThat(reliability.tenths().get(0)).isEqualTo(new Tenth(-19, -18, 2, .6, .5));
        assertThat(reliability.tenths().get(9)).isEqualTo(new Tenth(-1, 0, 2, .9, .5));
    }

    @Test
    void ofAMemberTheLabelledFellowsOfItsStoryAreCounted() {
        EvaluationRun run = new Evaluator(OneStory::new, Stopwatch::ofThread)
                .run(stream(
                        "x",
                        labelled("1", "A", 1),
                        labelled("2", "A", 1),
                        labelled("3", "B", 1),
                        labelled("4", "", 1)));

        assertThat(ScoredMember.of(run))
                .containsExactly(
                        new ScoredMember(1, .75, .5), new ScoredMember(2, .75, .5), new ScoredMember(3, .75, 0));
    }

    @Test
    void whereNobodyHasLabelledFellowsNothingIsMeasured() {
        EvaluationRun run = new Evaluator(OneStory::new, Stopwatch::ofThread)
                .run(stream("x", labelled("1", "A", 1), labelled("2", "", 1)));

        assertThat(Reliability.of(ScoredMember.of(run)).tenths()).isEmpty();
    }

    /** Each has its id for a score, and odds of 3 to 1. */
    private static final class OneStory implements Grouping {
        private final Map<String, Membership> members = new HashMap<>();

        @Override
        public void add(Article article) {
            members.put(
                    article.id(),
                    new Membership(
                            new ArticleHeader(
                                    "en",
                                    article.id(),
                                    "",
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty()),
                            "s",
                            1,
                            1,
                            0,
                            MembershipCause.ARRIVED,
                            Optional.empty(),
                            true,
                            Optional.empty(),
                            Double.parseDouble(article.id()),
                            OptionalDouble.of(3),
                            OptionalDouble.of(0),
                            List.of(),
                            List.of(),
                            List.of()));
        }

        @Override
        public String storyOf(String article) {
            return "s";
        }

        @Override
        public Optional<Membership> membership(String article) {
            return Optional.ofNullable(members.get(article));
        }
    }
}
