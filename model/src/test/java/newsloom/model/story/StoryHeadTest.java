package newsloom.model.story;

import static newsloom.model.story.StoryParts.head;
import static newsloom.model.story.StoryParts.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoryHeadTest {
    @Test
    void itHasAnIdAndAVersion() {
        assertThatThrownBy(() -> head(" ", 1, 1)).hasMessage("A story's id must not be blank.");
        assertThatThrownBy(() -> head("s", 0, 1))
                .hasMessage("A story's version is above 0, and not before it was founded.");
    }

    @Test
    void itHasMembersOrTheStoryThatTookThem() {
        assertThatThrownBy(() -> new StoryHead(
                        "s",
                        "en",
                        1,
                        1,
                        "Rain",
                        "a",
                        1,
                        "b",
                        StoryCounts.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty()))
                .hasMessage("A story has members, unless another took them.");
        assertThat(StoryHead.merged("s", "en", 2, 1, "t").counts()).isEqualTo(StoryCounts.NONE);
    }

    @Test
    void whatHoldsItTogetherIsHeldBySeveralAndNamedInBounds() {
        assertThatThrownBy(() -> new Keyword("rain", 1))
                .hasMessage("What holds a story together is held by several of its articles.");
        assertThatThrownBy(() -> new StoryHead(
                        "s",
                        "en",
                        1,
                        1,
                        "Rain",
                        "a",
                        1,
                        "b",
                        new StoryCounts(2, 0, 2),
                        Optional.empty(),
                        Optional.empty(),
                        Collections.nCopies(9, new Keyword("rain", 2)),
                        Optional.empty()))
                .hasMessage("A story has at most 8 keywords.");
    }

    @Test
    void itSaysWhatAMemberIsToItTheFirstThatApplies() {
        assertThat(head("s", 1, 3).role(member("a", "s", 1))).isEqualTo(Role.CANONICAL);
        assertThat(head("s", 1, 3).role(member("b", "s", 1))).isEqualTo(Role.ORIGIN);
        assertThat(head("s", 1, 3).role(member("c", "s", 1))).isEqualTo(Role.COPY);
    }

    @Test
    void noMoreSpeakThanThereAreArticles() {
        assertThat(new StoryCounts(5, 2, 3).reports()).isEqualTo(3);
        assertThatThrownBy(() -> new StoryCounts(1, 2, 1)).hasMessage("A story has no more copies than articles.");
        assertThatThrownBy(() -> new StoryCounts(1, 1, 2)).hasMessage("A story has no more voices than articles.");
    }
}
