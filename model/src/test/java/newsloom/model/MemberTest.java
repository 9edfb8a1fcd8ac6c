package newsloom.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsloom.model.Evidence.CopiedText;
import newsloom.model.Evidence.SharedName;
import newsloom.model.json.Json;
import org.junit.jupiter.api.Test;

class MemberTest {
    @Test
    void whatIsKnownOfItAndWhatIsNotComesBackAsItWasWritten() {
        comesBack(new Member(
                "a-1",
                Optional.of(URI.create("https://paper.example/a?b=%20")),
                Optional.of("The Paper"),
                "Talks set",
                Optional.of(Instant.parse("2023-05-25T12:03:59.000001Z")),
                Role.COPY,
                Optional.of("a-0"),
                4.5,
                List.of(new CopiedText("a-0", .9, 4.5))));
        comesBack(member("a-2", Role.REPORT, Optional.empty(), List.of()));
    }

    @Test
    void aRoleOrAReasonOfANewerVersionIsRefusedAndNotGuessed() {
        String json = Json.MAPPER.writeValueAsString(
                member("a", Role.REPORT, Optional.empty(), List.of(new SharedName("rain", "Rain", 1))));
        assertThatThrownBy(() -> Json.MAPPER.readValue(json.replace("REPORT", "TRANSLATION"), Member.class))
                .hasMessageContaining("TRANSLATION");
        assertThatThrownBy(() -> Json.MAPPER.readValue(json.replace("\"name\",", "\"mood\","), Member.class))
                .hasMessageContaining("mood");
    }

    @Test
    void aCopySaysOfWhichArticle() {
        assertThatThrownBy(() -> member("a", Role.COPY, Optional.empty(), List.of()))
                .hasMessage("A copy must say of which article it is one.");
    }

    @Test
    void itHasAnId() {
        assertThatThrownBy(() -> member(" ", Role.REPORT, Optional.empty(), List.of()))
                .hasMessage("A member's id must not be blank.");
    }

    @Test
    void itsEvidenceStaysAsItWas() {
        List<Evidence> evidence = new ArrayList<>(List.of(new SharedName("rain", "Rain", 1)));
        Member member = member("a", Role.REPORT, Optional.empty(), evidence);
        evidence.clear();
        assertThat(member.evidence()).hasSize(1);
    }

    private static void comesBack(Member member) {
        String json = Json.MAPPER.writeValueAsString(member);
        assertThat(Json.MAPPER.readValue(json, Member.class)).isEqualTo(member);
    }

    private static Member member(String id, Role role, Optional<String> copyOf, List<Evidence> evidence) {
        return new Member(
                id, Optional.empty(), Optional.empty(), "Talks set", Optional.empty(), role, copyOf, 0, evidence);
    }
}
