package newsloom.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsloom.model.Evidence.SharedName;
import newsloom.model.json.Codec;
import newsloom.model.json.Decoded;
import newsloom.model.quarantine.QuarantineReason;
import newsloom.model.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoryTest {
    private static final Optional<Instant> NOON = Optional.of(Instant.parse("2023-05-25T12:00:00Z"));

    private final Codec<Story> codec = Topics.withPrefix("test.").stories().values();

    @ParameterizedTest
    @EnumSource
    void itComesBackAsItWasWrittenWithMembersOfEveryRole(Role role) {
        comesBack(story("s", 2, Optional.empty(), List.of(member(role))));
    }

    @Test
    void oneThatWasTakenOverComesBackAsItWasWritten() {
        comesBack(story("s", 3, Optional.of("t"), List.of()));
    }

    @Test
    void aKindOfReasonThatIsNotKnownMakesTheRecordInvalidAndThatOfAnotherVersionIsNamedByIt() {
        String json = new String(codec.write(story("s", 2, Optional.empty(), List.of(member(Role.CANONICAL)))), UTF_8)
                .replace("\"kind\":\"name\"", "\"kind\":\"mood\"");

        assertThat(reason(json)).isEqualTo(QuarantineReason.INVALID);
        assertThat(reason(json.replace("\"version\":1,", "\"version\":9,"))).isEqualTo(QuarantineReason.VERSION);
    }

    @Test
    void itHasAnIdAndAVersion() {
        assertThatThrownBy(() -> story(" ", 1, Optional.of("t"), List.of()))
                .hasMessage("A story's id must not be blank.");
        assertThatThrownBy(() -> story("s", 0, Optional.of("t"), List.of()))
                .hasMessage("A story's version is above 0.");
    }

    @Test
    void itHasMembersOrTheStoryThatTookThem() {
        assertThatThrownBy(() -> story("s", 1, Optional.empty(), List.of()))
                .hasMessage("A story has members, unless another took them.");
        assertThatThrownBy(() -> story("s", 1, Optional.of("t"), List.of(member(Role.CANONICAL))))
                .hasMessage("A story has members, unless another took them.");
    }

    @Test
    void itsMembersStayAsTheyWere() {
        List<Member> members = new ArrayList<>(List.of(member(Role.CANONICAL)));
        Story story = story("s", 1, Optional.empty(), members);
        members.clear();
        assertThat(story.articles()).hasSize(1);
    }

    private void comesBack(Story story) {
        assertThat(codec.read(codec.write(story))).isEqualTo(new Decoded.Value<>(story));
    }

    private QuarantineReason reason(String json) {
        return ((Decoded.Broken<Story>) codec.read(json.getBytes(UTF_8))).kind();
    }

    private static Story story(String id, long version, Optional<String> mergedInto, List<Member> members) {
        return new Story(id, version, "Rain", "a", "a", 1, NOON, NOON, mergedInto, members);
    }

    private static Member member(Role role) {
        return new Member(
                "a",
                Optional.empty(),
                Optional.empty(),
                "Rain",
                NOON,
                role,
                role == Role.COPY ? Optional.of("b") : Optional.empty(),
                .5,
                List.of(new SharedName("rain", "Rain", .5)));
    }
}
