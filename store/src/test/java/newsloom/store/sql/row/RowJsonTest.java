package newsloom.store.sql.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.model.Article;
import newsloom.model.Evidence;
import newsloom.model.Evidence.CopiedText;
import newsloom.model.Evidence.LeadOverlap;
import newsloom.model.Evidence.NoRival;
import newsloom.model.Evidence.SharedAge;
import newsloom.model.Evidence.SharedNumber;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryHead;
import newsloom.store.Stories;
import org.junit.jupiter.api.Test;

class RowJsonTest {
    private static final Membership MEMBER = Stories.member("a", "s", 1, Optional.empty());
    /** Those of a member, and one of each kind that it has none of. */
    private static final List<Evidence> REASONS = Stream.concat(
                    MEMBER.evidence().stream(),
                    Stream.of(
                            new SharedNumber(Optional.of("1200"), .5),
                            new LeadOverlap(true, .25),
                            new SharedAge(42, 1.5),
                            new CopiedText("b", .75, 8),
                            new NoRival()))
            .toList();

    @Test
    void whatIsAbsentOrEmptyIsLeftOutAndComesBack() {
        StoryHead head = Stories.head("s", 1, 1, "a");
        assertThat(RowJson.write(head)).doesNotContain("null").doesNotContain("[]");
        assertThat(RowJson.read(RowJson.write(head), StoryHead.class)).isEqualTo(head);

        Article bare = new Article(
                "a",
                Optional.of(URI.create("https://example.org/a")),
                Optional.empty(),
                Optional.empty(),
                "It rains.",
                Optional.of(Instant.EPOCH),
                Locale.ROOT);
        assertThat(RowJson.write(bare)).doesNotContain("null").doesNotContain("[]");
        assertThat(RowJson.read(RowJson.write(bare), Article.class)).isEqualTo(bare);
    }

    @Test
    void whatIsZeroOrFalseIsLeftOutAndComesBack() {
        String written = RowJson.write(MEMBER);
        assertThat(written).contains("\"arrived\":1", "\"newVoice\":true").doesNotContain("revised");
        String silent = written.replace("\"newVoice\":true,", "");
        assertThat(RowJson.write(RowJson.read(silent, Membership.class))).isEqualTo(silent);

        StoryHead merged = StoryHead.merged("s", "en", 2, 1, "t");
        assertThat(RowJson.write(merged)).doesNotContain("canonicalSince", "copies");
        assertThat(RowJson.read(RowJson.write(merged), StoryHead.class)).isEqualTo(merged);
    }

    @Test
    void reasonsHaveNoNamesButThoseThatWeighNothing() {
        assertThat(RowJson.write(MEMBER))
                .contains(
                        "[\"term\",[0.25,null]]",
                        "[\"bar\",[-2.0,4]]",
                        "{\"kind\":\"runner_up\",\"weight\":0.0,\"story\":\"s-9\"");
    }

    @Test
    void everyReasonComesBack() {
        assertThat(REASONS).extracting(Evidence::kind).contains(Evidence.Kind.values());
        assertThat(REASONS)
                .allSatisfy(reason -> assertThat(RowJson.read(RowJson.write(reason), Evidence.class))
                        .isEqualTo(reason));
    }
}
