package newsloom.bench.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.model.Codec;
import newsloom.model.Member;
import newsloom.model.Role;
import newsloom.model.Story;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final Outcome WHOLE = outcome(List.of("a", "b"), List.of(1, 2, 3), List.of("row"));

    @Test
    void theSameIsClean() {
        assertThat(Verdict.of(WHOLE, outcome(List.of("a", "b"), List.of(1, 2, 3), List.of("row"))))
                .matches(Verdict::isClean);
    }

    @Test
    void anArticleThatIsMissingOrStandsTwiceOrElsewhereIsSeen() {
        assertThat(Verdict.of(WHOLE, outcome(List.of("a"), List.of(1, 2, 3), List.of("row"))))
                .isEqualTo(new Verdict(1, 0, 0, 0));
        assertThat(Verdict.of(WHOLE, outcome(List.of("a", "b", "a"), List.of(1, 2, 3), List.of("row"))))
                .isEqualTo(new Verdict(0, 1, 0, 0));
        assertThat(Verdict.of(WHOLE, outcome(List.of("b", "a"), List.of(1, 2, 3), List.of("row"))))
                .isEqualTo(new Verdict(0, 0, 0, 1));
    }

    @Test
    void aVersionThatIsSkippedOrStandsTwiceIsSeen() {
        assertThat(Verdict.of(WHOLE, outcome(List.of("a", "b"), List.of(1, 3), List.of("row"))))
                .isEqualTo(new Verdict(1, 0, 1, 0));
        assertThat(Verdict.of(WHOLE, outcome(List.of("a", "b"), List.of(1, 2, 2, 3), List.of("row"))))
                .isEqualTo(new Verdict(0, 1, 0, 0));
    }

    @Test
    void aRowThatDiffersIsSeen() {
        assertThat(Verdict.of(WHOLE, outcome(List.of("a", "b"), List.of(1, 2, 3), List.of("other"))))
                .isEqualTo(new Verdict(1, 1, 0, 0));
    }

    private static Outcome outcome(List<String> articles, List<Integer> versions, List<String> rows) {
        List<String> stories = versions.stream().map(VerdictTest::story).toList();
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
