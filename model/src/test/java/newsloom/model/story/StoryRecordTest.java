package newsloom.model.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static newsloom.model.story.StoryParts.head;
import static newsloom.model.story.StoryParts.member;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import newsloom.model.json.Codec;
import newsloom.model.json.Decoded;
import newsloom.model.quarantine.QuarantineReason;
import newsloom.model.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoryRecordTest {
    private final Codec<StoryRecord> codec =
            Topics.withPrefix("test.").stories().values();

    @Test
    void aHeadComesBackAsItWasWrittenAlsoThatOfAStoryWhichIsMerged() {
        comesBack(head("s", 2, 3));
        comesBack(StoryHead.merged("s", "en", 3, 1, "t"));
    }

    @ParameterizedTest
    @EnumSource
    void aMembershipComesBackAsItWasWrittenWhateverItsCause(MembershipCause cause) {
        Membership member = member("a", "s", 2, Optional.empty());
        comesBack(new Membership(
                member.article(),
                "s",
                1,
                2,
                2,
                cause,
                Optional.empty(),
                false,
                Optional.empty(),
                0,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of(),
                member.evidence(),
                List.of()));
        comesBack(member("a", "s", 2));
    }

    @Test
    void whatANewerVersionTellsIsRefusedAndNotGuessed() {
        String json = new String(codec.write(new StoryRecord(2, 1, member("a", "s", 2))), UTF_8);

        assertThat(reason(json.replace("\"MOVED\"", "\"TRANSLATED\""))).isEqualTo(QuarantineReason.INVALID);
        assertThat(reason(json.replace("\"kind\":\"name\"", "\"kind\":\"mood\"")))
                .isEqualTo(QuarantineReason.INVALID);
        assertThat(reason(json.replace("\"kind\":\"article\"", "\"kind\":\"picture\"")))
                .isEqualTo(QuarantineReason.INVALID);
        assertThat(reason(json.replace("\"version\":1,", "\"version\":9,"))).isEqualTo(QuarantineReason.VERSION);
    }

    @Test
    void anArticleOfTheSameIdInAnotherLanguageIsAnotherOne() {
        assertThat(member("a/b", "s", 2).key()).isEqualTo("article/en/a/b");
        assertThat(head("s", 2, 1).key()).isEqualTo("story/s");
    }

    private void comesBack(StoryPart part) {
        StoryRecord record = new StoryRecord(7, 2, part);
        assertThat(codec.read(codec.write(record))).isEqualTo(new Decoded.Value<>(record));
    }

    private QuarantineReason reason(String json) {
        return ((Decoded.Broken<StoryRecord>) codec.read(json.getBytes(UTF_8))).kind();
    }
}
