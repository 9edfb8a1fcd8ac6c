package newsloom.model.story;

import static newsloom.model.story.StoryParts.head;
import static newsloom.model.story.StoryParts.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
                        Optional.empty()))
                .hasMessage("A story has members, unless another took them.");
        assertThat(StoryHead.merged("s", "en", 2, 1, "t").counts()).isEqualTo(StoryCounts.NONE);
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
