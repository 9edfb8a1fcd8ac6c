package newsloom.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import newsloom.model.json.Codec;
import newsloom.model.json.Decoded;
import newsloom.model.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionTest {
    private static final Instant AT = Instant.parse("2026-11-21T12:03:11Z");

    private final Codec<Correction> codec =
            Topics.withPrefix("test.").corrections().values();

    @Test
    void everyKindComesBackAsItWasWritten() {
        comesBack(new Correction.Merge("c1", "ann", AT, List.of("a", "b")));
        comesBack(new Correction.Split("c2", "ann", AT, List.of("a"), List.of("b", "c")));
        comesBack(new Correction.Pin("c3", "ann", AT, "a", List.of("b")));
        comesBack(new Correction.Undo("c4", "ann", AT, "c3"));
    }

    @Test
    void itsKindIsReadableOnTheTopic() {
        assertThat(new String(codec.write(new Correction.Undo("c4", "ann", AT, "c3")), UTF_8))
                .contains("\"version\":1", "\"kind\":\"undo\"", "\"correction\":\"c3\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\":2,\"body\":{\"kind\":\"undo\",\"id\":\"c\",\"author\":\"a\",\"at\":\"2026-11-21T12:03:11Z\","
                        + "\"correction\":\"x\"}}",
                "{\"version\":1,\"body\":{\"kind\":\"guess\",\"id\":\"c\"}}",
                "{\"version\":1,\"body\":{\"kind\":\"merge\",\"id\":\"c\",\"author\":\"a\",\"at\":\"2026-11-21T12:03:11Z\","
                        + "\"articles\":[]}}",
                "{\"version\":1,\"body\":{\"kind\":\"merge\"}}",
                "{\"version\":1,\"body\":{}}",
                "merge"
            })
    void whatIsNoCorrectionSaysSo(String json) {
        assertThat(codec.read(json.getBytes(UTF_8))).isInstanceOf(Decoded.Broken.class);
    }

    @Test
    void noArticleIsSplitFromOrPinnedToItself() {
        assertThatThrownBy(() -> new Correction.Split("c", "ann", AT, List.of("a"), List.of("b", "a")))
                .hasMessage("An article cannot be split from itself.");
        assertThatThrownBy(() -> new Correction.Pin("c", "ann", AT, "a", List.of("a")))
                .hasMessage("An article cannot be pinned to itself.");
    }

    private void comesBack(Correction correction) {
        assertThat(codec.read(codec.write(correction))).isEqualTo(new Decoded.Value<>(correction));
    }
}
