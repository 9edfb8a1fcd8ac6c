package newsloom.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
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
    void ofEachStoryItNamesAtMost64() {
        List<String> many = IntStream.range(0, 129).mapToObj(Integer::toString).toList();
        assertThat(new Correction.Merge("c", "ann", AT, many.subList(0, 128)).articles())
                .hasSize(128);
        String refusal = "A correction names at most 64 articles for each story.";
        assertThatThrownBy(() -> new Correction.Merge("c", "ann", AT, many)).hasMessage(refusal);
        assertThatThrownBy(() -> new Correction.Split("c", "ann", AT, many.subList(0, 65), List.of("a")))
                .hasMessage(refusal);
        assertThatThrownBy(() -> new Correction.Pin("c", "ann", AT, "a", many.subList(0, 65)))
                .hasMessage(refusal);
    }

    @Test
    void noArticleIsSplitFromOrPinnedToItself() {
        assertThatThrownBy(() -> new Correction.Split("c", "ann", AT, List.of("a"), List.of("b", "a")))
                .hasMessage("An article cannot be split from itself.");
        assertThatThrownBy(() -> new Correction.Pin("c", "ann", AT, "a", List.of("a")))
                .hasMessage("An article cannot be pinned to itself.");
    }

    @Test
    void whatIsTakenBackIsNoLongerInForceUnlessThatIsTakenBackToo() {
        Correction merge = new Correction.Merge("c1", "ann", AT, List.of("a", "b"));
        Correction pin = new Correction.Pin("c2", "ann", AT, "a", List.of("b"));
        Correction undo = new Correction.Undo("c3", "bo", AT.plusSeconds(1), "c1");
        Correction redo = new Correction.Undo("c4", "ann", AT.plusSeconds(2), "c3");

        assertThat(Correction.inForce(List.of(merge, pin, undo))).containsExactly(pin);
        assertThat(Correction.inForce(List.of(redo, undo, merge, pin))).containsExactly(pin, merge);
    }

    @Test
    void itNamesArticlesEachOnceAndSomebodyWhoMadeIt() {
        assertThat(new Correction.Merge("c", "ann", AT, List.of("a", "b", "a")).articles())
                .containsExactly("a", "b");
        assertThatThrownBy(() -> new Correction.Merge("c", "ann", AT, List.of()))
                .hasMessage("A correction must name its articles.");
        assertThatThrownBy(() -> new Correction.Undo("c", " ", AT, "x"))
                .hasMessage("A correction's author must not be blank.");
        assertThatThrownBy(() -> new Correction.Undo("c", "ann", AT, ""))
                .hasMessage("The id of the correction that is taken back must not be blank.");
    }

    private void comesBack(Correction correction) {
        assertThat(codec.read(codec.write(correction))).isEqualTo(new Decoded.Value<>(correction));
    }
}
