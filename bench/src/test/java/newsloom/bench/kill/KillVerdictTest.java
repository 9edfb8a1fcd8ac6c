package newsloom.bench.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.model.Member;
import newsloom.model.Role;
import newsloom.model.Story;
import newsloom.model.json.Codec;
import org.junit.jupiter.api.Test;

class KillVerdictTest {
    private static final Outcome WHOLE = outcome(List.of("a", "b"), List.of(1, 2, 3), List.of("row"));

    @Test
    void theSameIsClean() {
        assertThat(KillVerdict.of(WHOLE, outcome(List.of("a", "b"), List.of(1, 2, 3), List.of("row"))))
                .matches(KillVerdict::isClean);
    }

    @Test
    void anArticleThatIsMissingOrStandsTwiceOrElsewhereIsSeen() {
        assertThat(KillVerdict.of(WHOLE, outcome(List.of("a"), List.of(1, 2, 3), List.of("row"))))
                .isEqualTo(new KillVerdict(1, 0, 0));
        assertThat(KillVerdict.of(WHOLE, outcome(List.of("a", "b", "a"), List.of(1, 2, 3), List.of("row"))))
                .isEqualTo(new KillVerdict(0, 1, 0));
        assertThat(KillVerdict.of(WHOLE, outcome(List.of("b", "a"), List.of(1, 2, 3), List.of("row"))))
                .isEqualTo(new KillVerdict(0, 0, 1));
    }

    @Test
    void aVersionThatIsMissingOrStandsTwiceOrHasAnotherNumberIsSeen() {
        assertThat(KillVerdict.of(WHOLE, outcome(List.of("a", "b"), List.of(1, 3), List.of("row"))))
                .isEqualTo(new KillVerdict(1, 0, 0));
        assertThat(KillVerdict.of(WHOLE, outcome(List.of("a", "b"), List.of(1, 2, 2, 3), List.of("row"))))
                .isEqualTo(new KillVerdict(0, 1, 0));
        assertThat(KillVerdict.of(WHOLE, outcome(List.of("a", "b"), List.of(1, 2, 4), List.of("row"))))
                .isEqualTo(new KillVerdict(1, 1, 0));
    }

    @Test
    void aRowThatDiffersIsSeen() {
        assertThat(KillVerdict.of(WHOLE, outcome(List.of("a", "b"), List.of(1, 2, 3), List.of("other"))))
                .isEqualTo(new KillVerdict(1, 1, 0));
    }

    private static Outcome outcome(List<String> articles, List<Integer> versions, List<String> rows) {
        List<String> stories = versions.stream().map(KillVerdictTest::story).toList();
        return new Outcome(Map.of(0, articles), Map.of("s", stories), 0, rows);
    }

    private static String story(int version) {
        Member member = new Member(
                "a",
                Optional.empty(),
                Optional.empty(),
                "A fire",
                Optional.empty(),
                Role.CANONICAL,
                Optional.empty(),
                0,
                List.of());
        Story story = new Story(
                "s",
                version,
                "A fire",
                "a",
                "a",
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(member));
        return new String(new Codec<>(Story.class).write(story), StandardCharsets.UTF_8);
    }
}
