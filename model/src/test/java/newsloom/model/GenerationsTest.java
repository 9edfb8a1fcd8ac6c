package newsloom.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import newsloom.model.json.Codec;
import newsloom.model.json.Decoded;
import newsloom.model.topic.Topics;
import org.junit.jupiter.api.Test;

class GenerationsTest {
    private final Generation.Since since = new Generation.Since(Instant.EPOCH, Map.of(0, 7L));

    @Test
    void oneIsMadeBesideTheCurrentOneUntilItTakesItsPlace() {
        Generations begun = Generations.FIRST.begin(Optional.of(since));

        assertThat(begun.made()).extracting(Generation::number).containsExactly(1, 2);
        assertThat(begun.activate().made()).extracting(Generation::number).containsExactly(2);
        assertThat(begun.activate().current().since()).contains(since);
    }

    @Test
    void aNumberIsNeverGivenTwice() {
        Generations third = Generations.FIRST.begin(Optional.of(since)).giveUp().begin(Optional.of(since));

        assertThat(third.current()).isEqualTo(Generation.FIRST);
        assertThat(third.coming().map(Generation::number)).contains(3);
        assertThat(third.begin(Optional.of(since)).coming().map(Generation::number))
                .contains(4);
    }

    @Test
    void itComesBackAsItWasWritten() {
        Codec<Generations> codec = Topics.withPrefix("test.").generations().values();
        Generations begun = Generations.FIRST.begin(Optional.of(since));

        assertThat(codec.read(codec.write(begun))).isEqualTo(new Decoded.Value<>(begun));
    }

    @Test
    void theComingOneIsNoOlderThanTheCurrentOne() {
        assertThatThrownBy(() -> new Generations(Generation.FIRST, Optional.of(Generation.FIRST), 1, 2))
                .hasMessage("A coming generation has a higher number than the current one.");
    }
}
