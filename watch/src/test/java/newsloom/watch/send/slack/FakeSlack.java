package newsloom.watch.send.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsloom.model.json.Json;
import newsloom.watch.send.post.MessagePost;
import newsloom.watch.send.post.MessagePoster;
import tools.jackson.databind.JsonNode;

/** Takes what Slack's documentation of incoming webhooks and of blocks allows, and nothing else. */
final class FakeSlack implements MessagePoster {
    private static final Pattern CONTROL = Pattern.compile("<([^>]*)>");
    private static final Pattern BARE_AMPERSAND = Pattern.compile("&(?!(amp|lt|gt);)");

    private final List<String> sections = new ArrayList<>();

    /** The text of each section so far. */
    List<String> sections() {
        return sections;
    }

    @Override
    public PostAnswer post(MessagePost post) {
        JsonNode json = Json.MAPPER.readTree(post.json());
        assertThat(json.propertyNames()).containsExactly("text", "blocks", "unfurl_links", "unfurl_media");
        assertText(json.get("text").asString(), 40_000);
        assertThat(json.get("blocks").size()).isBetween(1, 50);
        json.get("blocks").forEach(this::block);
        return new PostAnswer.Answered(200, Optional.empty(), "ok");
    }

    private void block(JsonNode block) {
        assertThat(block.propertyNames()).containsExactly("type", "text");
        JsonNode text = block.get("text");
        if (block.get("type").asString().equals("header")) {
            assertThat(text.get("type").asString()).isEqualTo("plain_text");
            assertThat(text.get("text").asString()).hasSizeBetween(1, 150);
        } else {
            assertThat(block.get("type").asString()).isEqualTo("section");
            assertThat(text.get("type").asString()).isEqualTo("mrkdwn");
            assertThat(text.get("verbatim").asBoolean()).isTrue();
            assertText(text.get("text").asString(), 3000);
            sections.add(text.get("text").asString());
        }
    }

    /** What stands in angles is a link to the web: not {@code <!channel>}, nobody's name, no other scheme. */
    private static void assertText(String text, int longest) {
        assertThat(text).hasSizeBetween(1, longest).doesNotContain("@channel", "@here", "@everyone");
        assertThat(BARE_AMPERSAND.matcher(text).find()).as(text).isFalse();
        Matcher angles = CONTROL.matcher(text);
        while (angles.find()) {
            String[] link = angles.group(1).split("\\|", 2);
            assertThat(URI.create(link[0].replace("&amp;", "&")).getScheme()).startsWith("http");
            assertThat(link[1]).isNotEmpty();
        }
        assertThat(angles.replaceAll("")).doesNotContain("<", ">\u200B");
    }
}
