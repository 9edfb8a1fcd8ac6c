package newsloom.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import newsloom.model.Correction;
import newsloom.model.CorrectionOutcome;
import newsloom.model.Evidence;
import newsloom.model.Evidence.AnalystDecision;
import newsloom.model.story.Membership;
import newsloom.model.story.Story;

/** What holds whatever articles come, revised or not, and whatever an analyst decides in between. */
class CorrectionProperties {
    @Property(tries = 60)
    void whatIsSaidOfACorrectionHolds(@ForAll @IntRange(min = 1, max = 40) int size, @ForAll Random random) {
        Course course = Course.of(size, random);

        course.replayed(CorrectionProperties::whatIsSaidHolds);
    }

    @Property(tries = 60)
    void theLatestCorrectionStandsWhole(@ForAll @IntRange(min = 1, max = 40) int size, @ForAll Random random) {
        Course course = Course.of(size, random);
        Map<String, String> storyOf = storyOf(course.told());

        course.latestInForce().ifPresent(correction -> stands(correction, storyOf));
    }

    @Property(tries = 40)
    void correctionsStandInAnyOrderOfArrival(@ForAll @IntRange(min = 1, max = 30) int size, @ForAll Random random) {
        Course course = Course.of(size, random);
        Told shuffled = course.replayedInAnyOrder(random);

        whatIsSaidHolds(shuffled);
        course.latestInForce().ifPresent(correction -> stands(correction, storyOf(shuffled)));
    }

    @Property(tries = 40)
    void aFullReplayTellsTheSame(@ForAll @IntRange(min = 1, max = 40) int size, @ForAll Random random) {
        Course course = Course.of(size, random);

        assertThat(course.replayed(step -> {}).everything())
                .isEqualTo(course.told().everything());
    }

    @Property(tries = 60)
    void whatIsTakenBackAtOnceLeavesEveryIdAndMemberAsItWas(
            @ForAll @IntRange(min = 1, max = 40) int size, @ForAll Random random) {
        Told told = Told.of(RandomArticles.of(size, random));
        Map<String, String> before = storyOf(told);
        Analyst ann = new Analyst("ann");

        for (int i = 0; i < 8; i++) {
            ann.anything(told, List.of(), random).ifPresent(correction -> {
                told.apply(correction);
                told.apply(ann.undo(correction));
            });
            assertThat(storyOf(told)).isEqualTo(before);
        }
    }

    @Property(tries = 60)
    void everyArticleIsInExactlyOneStoryAndReadsAsItDidLast(
            @ForAll @IntRange(min = 1, max = 40) int size, @ForAll Random random) {
        Course course = Course.of(size, random);

        assertThat(course.told().stories().stream().flatMap(story -> story.articles().stream()))
                .extracting(Membership::id)
                .containsExactlyInAnyOrderElementsOf(course.latest().keySet());
        assertThat(course.latest().values())
                .allSatisfy(article ->
                        assertThat(course.told().member(article.id()).title()).isEqualTo(inUtf8(article.headline())));
    }

    @Property(tries = 60)
    void versionsGrowAndEveryVersionAgreesWithItself(
            @ForAll @IntRange(min = 1, max = 40) int size, @ForAll Random random) {
        Map<String, Long> versions = new HashMap<>();
        for (Story story : Course.of(size, random).told().everything()) {
            assertThat(Optional.ofNullable(versions.put(story.id(), story.version())))
                    .satisfiesAnyOf(
                            before -> assertThat(before).isEmpty(),
                            before -> assertThat(before.orElseThrow()).isLessThan(story.version()));
            Set<String> ids = new HashSet<>(Told.idsIn(story));
            assertThat(story.articles()).hasSameSizeAs(ids).allSatisfy(member -> {
                assertThat(ids).containsAll(member.copyOf().stream().toList());
                assertThat(member.score()).isFinite().isCloseTo(sum(member), within(1e-6));
            });
        }
    }

    private static void whatIsSaidHolds(Told told) {
        Map<CorrectionOutcome, Map<String, Set<String>>> said = new EnumMap<>(CorrectionOutcome.class);
        for (Story story : told.stories()) {
            for (Membership member : story.articles()) {
                for (Evidence evidence : member.evidence()) {
                    if (evidence instanceof AnalystDecision decision) {
                        said.computeIfAbsent(decision.outcome(), first -> new HashMap<>())
                                .computeIfAbsent(decision.correction(), first -> new HashSet<>())
                                .add(story.id());
                    }
                }
            }
        }
        Map<String, Set<String>> stayed = said.getOrDefault(CorrectionOutcome.STAYED, Map.of());
        said.getOrDefault(CorrectionOutcome.TOGETHER, Map.of())
                .forEach((correction, homes) -> assertThat(homes).as(correction).hasSize(1));
        said.getOrDefault(CorrectionOutcome.LEFT, Map.of())
                .forEach((correction, homes) -> assertThat(homes)
                        .as(correction)
                        .noneMatch(stayed.getOrDefault(correction, Set.of())::contains));
    }

    private static void stands(Correction correction, Map<String, String> storyOf) {
        if (correction instanceof Correction.Merge merge) {
            assertThat(homes(merge.articles(), storyOf)).hasSizeLessThanOrEqualTo(1);
        } else if (correction instanceof Correction.Split split) {
            assertThat(homes(split.apart(), storyOf)).doesNotContainAnyElementsOf(homes(split.rest(), storyOf));
        } else if (correction instanceof Correction.Pin pin) {
            assertThat(homes(List.of(pin.article(), pin.story().get(0)), storyOf))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    private static Set<String> homes(List<String> articles, Map<String, String> storyOf) {
        Set<String> homes = new HashSet<>();
        articles.forEach(article -> Optional.ofNullable(storyOf.get(article)).ifPresent(homes::add));
        return homes;
    }

    private static Map<String, String> storyOf(Told told) {
        Map<String, String> storyOf = new HashMap<>();
        told.stories().forEach(story -> Told.idsIn(story).forEach(id -> storyOf.put(id, story.id())));
        return storyOf;
    }

    /** Half a surrogate pair becomes a question mark. */
    private static String inUtf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static double sum(Membership member) {
        return member.evidence().stream().mapToDouble(Evidence::weight).sum();
    }
}
