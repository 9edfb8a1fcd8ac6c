package newsloom.model.story;

import static newsloom.model.story.StoryParts.head;
import static newsloom.model.story.StoryParts.member;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoryUpdateAssemblerTest {
    private final StoryUpdate first =
            new StoryUpdate(1, List.of(member("a", "s", 1), member("b", "s", 1)), List.of(head("s", 1, 2)));
    private final StoryUpdate second = new StoryUpdate(4, List.of(member("c", "s", 4)), List.of(head("s", 4, 3)));
    private final StoryUpdateAssembler assembler = new StoryUpdateAssembler();

    @Test
    void anUpdateIsKnownByItsLastRecordAndNoSooner() {
        assertThat(assembler.add(first.records().get(0))).isEmpty();
        assertThat(assembler.isBetweenUpdates()).isFalse();
        assertThat(assembler.add(first.records().get(1))).isEmpty();
        assertThat(assembler.add(first.records().get(2))).containsExactly(first);
        assertThat(assembler.isBetweenUpdates()).isTrue();
        assertThat(assembler.end()).isEmpty();
    }

    @Test
    void ofOneThatCompactionThinnedComesWhatIsLeftWhenTheNextBegins() {
        assembler.add(first.records().get(1));
        List<StoryRecord> next = second.records();

        assertThat(assembler.add(next.get(0)))
                .containsExactly(new StoryUpdate(1, List.of(member("b", "s", 1)), List.of()));
        assertThat(assembler.add(next.get(1))).containsExactly(second);
    }

    @Test
    void ofOneRecordBothThatBeforeAndItsOwnMayBeKnown() {
        StoryUpdate alone = new StoryUpdate(9, List.of(), List.of(head("s", 9, 3)));
        assembler.add(first.records().get(0));

        assertThat(assembler.add(alone.records().get(0)))
                .containsExactly(new StoryUpdate(1, List.of(member("a", "s", 1)), List.of()), alone);
    }

    @Test
    void theLastIsWhatThereIsOfItWhenNoMoreCanCome() {
        assembler.add(first.records().get(0));

        assertThat(assembler.end()).isEqualTo(Optional.of(new StoryUpdate(1, List.of(member("a", "s", 1)), List.of())));
        assertThat(assembler.isBetweenUpdates()).isTrue();
    }
}
