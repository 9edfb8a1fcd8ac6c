package newsloom.store;

import static newsloom.store.Stories.arrived;
import static newsloom.store.Stories.head;
import static newsloom.store.Stories.heads;
import static newsloom.store.Stories.merged;
import static newsloom.store.Stories.randomTale;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import newsloom.model.CorrectionOutcome;
import newsloom.model.Evidence;
import newsloom.model.Evidence.AnalystDecision;
import newsloom.model.Evidence.NoRival;
import newsloom.model.Evidence.RunnerUpStory;
import newsloom.model.PublicationDate;
import newsloom.model.story.ArticleHeader;
import newsloom.model.story.Membership;
import newsloom.model.story.MembershipCause;
import newsloom.model.story.StoryUpdate;
import newsloom.store.course.Coverage;
import newsloom.store.course.Coverage.Copying;
import newsloom.store.course.Coverage.PublisherCoverage;
import newsloom.store.course.Neighbour;
import newsloom.store.course.StoryMove;
import newsloom.store.course.StoryMove.Direction;
import org.junit.jupiter.api.Test;

/** What every store must hold to of the course of a story. */
abstract class StoryCourseContract extends StoryListContract {
    private static final Instant MAY = Instant.parse("2023-05-01T22:00:00Z");

    @Test
    void aMemberCameWhenWhatBroughtItIntoItsStoryArrived() {
        for (int seed = 0; seed < 4; seed++) {
            Map<String, String> storyOf = new HashMap<>();
            Map<String, Instant> came = new HashMap<>();
            for (StoryUpdate update : randomTale(new Random(seed), 60)) {
                save(1, update);
                update.memberships().forEach(member -> {
                    if (!member.story().equals(storyOf.put(member.id(), member.story()))) {
                        came.put(member.id(), arrived(update).at());
                    }
                });
            }
            Map<String, Instant> read = new HashMap<>();
            storyOf.values().stream()
                    .distinct()
                    .forEach(story -> store.placedMembers(
                            story, each -> read.put(each.membership().id(), each.came())));
            assertThat(read).isEqualTo(came);
            store.close();
            open();
        }
    }

    @Test
    void whatComesAndLeavesTogetherIsOneMove() {
        AnalystDecision decision = new AnalystDecision("c-1", "ann", MAY, CorrectionOutcome.TOGETHER);
        save(1, tale(1, MembershipCause.ARRIVED, "s", "a", "b", "c", "d"));
        save(1, tale(2, MembershipCause.SPLIT, "t", "c", "d"));
        save(1, tale(3, MembershipCause.MOVED, "s", "c"));
        save(1, tale(4, MembershipCause.ARRIVED, "u", "e"));
        save(1, tale(5, MembershipCause.CORRECTED, "u", List.of(decision), "a", "b"));
        save(1, tale(6, MembershipCause.CORRECTED, "u", List.of(decision), "a", "b")); // told again
        assertThat(store.moves("s"))
                .containsExactly(
                        new StoryMove(at(2), Direction.LEFT, "t", MembershipCause.SPLIT, Optional.empty(), 2),
                        new StoryMove(at(3), Direction.CAME, "t", MembershipCause.MOVED, Optional.empty(), 1),
                        new StoryMove(at(5), Direction.LEFT, "u", MembershipCause.CORRECTED, Optional.of(decision), 2));
        assertThat(store.moves("u"))
                .containsExactly(
                        new StoryMove(at(5), Direction.CAME, "s", MembershipCause.CORRECTED, Optional.of(decision), 2));
        assertThat(store.moves("unknown")).isEmpty();
    }

    @Test
    void ofManyMovesTheLatestThousandAreTold() {
        for (int i = 1; i <= 1_010; i++) {
            save(1, tale(i, MembershipCause.MOVED, i % 2 == 0 ? "s" : "t", "a"));
        }
        assertThat(store.moves("s"))
                .hasSize(1_000)
                .isSortedAccordingTo(Comparator.comparing(StoryMove::at))
                .last()
                .extracting(StoryMove::at)
                .isEqualTo(at(1_010));
    }

    @Test
    void neighboursAreTheRunnersUpAsTheyAreNowTheNearestFirst() {
        save(1, heads(head("n", 1, 1, "x"), head("far", 1, 1, "y"), merged("m", 1, "n"), merged("self", 1, "s")));
        save(
                1,
                new StoryUpdate(
                        1,
                        List.of(
                                placed("a", "s", second("n", -.5)),
                                placed("b", "s", second("m", .25)),
                                placed("c", "s", second("far", -2)),
                                placed("d", "s", second("self", 3)),
                                placed("e", "s", second("gone", 9)),
                                placed("f", "s", new NoRival())),
                        List.of(head("s", 1, 6, "a"))));
        assertThat(store.neighbours("s"))
                .containsExactly(
                        new Neighbour(head("n", 1, 1, "x"), .25, 2), new Neighbour(head("far", 1, 1, "y"), -2, 1));
        assertThat(store.neighbours("n")).isEmpty();
    }

    @Test
    void coverageSaysWhoWasFirstAndWhoCopiedWhomOnWhichDay() {
        save(
                1,
                new StoryUpdate(
                        1,
                        List.of(
                                reported("a", "wire.example", "The Wire", 0, Optional.empty()),
                                reported("b", "post.example", "The Post", 1, Optional.of("a")),
                                reported("c", "post.example", "Post, The", 30, Optional.of("a")),
                                reported("d", "wire.example", "The Wire", 31, Optional.empty()),
                                reported("e", "post.example", "The Post", 32, Optional.of("gone"))),
                        List.of(head("s", 1, 5, "a"))));
        Coverage coverage = Coverage.of(each -> store.members("s", each));
        assertThat(coverage.publishers())
                .containsExactly(
                        new PublisherCoverage("The Wire", Optional.of(MAY), 2, 0),
                        new PublisherCoverage("The Post", Optional.of(MAY.plusSeconds(3_600)), 0, 3));
        assertThat(coverage.days()).isEqualTo(Map.of(LocalDate.of(2023, 5, 1), 2, LocalDate.of(2023, 5, 3), 3));
        assertThat(coverage.copying())
                .containsExactly(
                        new Copying("The Post", "The Wire", 2),
                        new Copying("The Post", "an article that is not here", 1));
        assertThat(coverage.undated()).isZero();
    }

    private static Instant at(long number) {
        return arrived(new StoryUpdate(number, List.of(), List.of())).at();
    }

    private static StoryUpdate tale(long number, MembershipCause cause, String story, String... articles) {
        return tale(number, cause, story, List.of(), articles);
    }

    private static StoryUpdate tale(
            long number, MembershipCause cause, String story, List<Evidence> evidence, String... articles) {
        List<Membership> members = new ArrayList<>();
        for (String article : articles) {
            members.add(member(header(article, "post.example", "The Post", 0), story, number, cause, evidence));
        }
        return new StoryUpdate(number, members, List.of(head(story, number, articles.length, articles[0])));
    }

    private static Membership placed(String article, String story, Evidence evidence) {
        return member(
                header(article, "post.example", "The Post", 0), story, 1, MembershipCause.ARRIVED, List.of(evidence));
    }

    private static Evidence second(String story, double score) {
        return new RunnerUpStory(story, "Snow", score, 1, List.of());
    }

    private static Membership reported(String id, String site, String publisher, int hour, Optional<String> copyOf) {
        return Stories.member(header(id, site, publisher, hour), "s", 1, copyOf);
    }

    private static ArticleHeader header(String id, String site, String publisher, int hour) {
        return new ArticleHeader(
                "en",
                id,
                "Rain",
                Optional.empty(),
                Optional.of(site),
                Optional.of(publisher),
                Optional.of(PublicationDate.ofFile(MAY.plusSeconds(3_600L * hour))));
    }

    private static Membership member(
            ArticleHeader article, String story, long number, MembershipCause cause, List<Evidence> evidence) {
        return new Membership(
                article,
                story,
                1,
                number,
                0,
                cause,
                Optional.empty(),
                false,
                Optional.empty(),
                0,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of(),
                evidence,
                List.of());
    }
}
