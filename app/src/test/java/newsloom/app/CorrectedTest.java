package newsloom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.model.Correction.Merge;
import newsloom.model.Correction.Undo;
import newsloom.model.Evidence.Kind;
import newsloom.model.story.Membership;
import newsloom.model.story.Story;
import newsloom.store.StoredCorrection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections through the whole program, with its own Kafka, in this process. */
class CorrectedTest {
    private static final Instant AT = Instant.parse("2026-11-21T12:03:11Z");

    @Test
    void whatACorrectionChangesIsStoredWhenItReturnsAndGoneWhenItIsTakenBack(@TempDir Path data) {
        Replayed replayed = new Replayed(data);
        replayed.replay();
        Map<String, List<String>> before = members(replayed);
        Merge merge = new Merge("c0", "ann", AT, List.of(first(replayed, "Tunnel"), first(replayed, "Teacher")));

        replayed.correct(merge);

        assertThat(holding(replayed, merge))
                .singleElement()
                .satisfies(story -> assertThat(before.values())
                        .filteredOn(ids -> !Collections.disjoint(ids, merge.articles()))
                        .hasSize(2)
                        .allSatisfy(ids -> assertThat(members(story)).containsAll(ids)));
        assertThat(holding(replayed, merge))
                .allSatisfy(story -> assertThat(story.articles())
                        .filteredOn(member -> merge.articles().contains(member.id()))
                        .allSatisfy(member ->
                                assertThat(member.evidence()).anyMatch(evidence -> evidence.kind() == Kind.ANALYST)));
        replayed.correct(new Undo("c1", "ann", AT.plusSeconds(1), "c0"));
        assertThat(holding(replayed, merge))
                .flatExtracting(Story::articles)
                .flatExtracting(Membership::evidence)
                .noneMatch(evidence -> evidence.kind() == Kind.ANALYST);
        assertThat(members(replayed)).isEqualTo(before);
        assertThat(replayed.corrections()).containsExactly("c0", "c1");
        assertThat(replayed.storedCorrections())
                .extracting(StoredCorrection::correction, StoredCorrection::takenBackBy)
                .containsExactly(
                        tuple(new Undo("c1", "ann", AT.plusSeconds(1), "c0"), Optional.empty()),
                        tuple(merge, Optional.of("c1")));
    }

    private static Map<String, List<String>> members(Replayed replayed) {
        Map<String, List<String>> members = new HashMap<>();
        replayed.stories().forEach((id, story) -> members.put(id, members(story)));
        return members;
    }

    private static List<String> members(Story story) {
        return story.articles().stream().map(Membership::id).toList();
    }

    private static List<Story> holding(Replayed replayed, Merge merge) {
        return replayed.stories().values().stream()
                .filter(story -> story.articles().stream()
                        .anyMatch(member -> merge.articles().contains(member.id())))
                .toList();
    }

    /** An article of the story with this headline. */
    private static String first(Replayed replayed, String headline) {
        return replayed.stories().values().stream()
                .filter(story -> story.headline().startsWith(headline))
                .map(story -> story.articles().get(0).id())
                .findFirst()
                .orElseThrow();
    }
}
