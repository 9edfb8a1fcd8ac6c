package newsloom.watch.send.slack;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newsloom.model.delivery.Message;
import newsloom.model.json.Json;
import newsloom.watch.send.ChannelSender;
import newsloom.watch.send.SendOutcome;
import newsloom.watch.send.chat.ChatText;
import newsloom.watch.send.form.CleanText;
import newsloom.watch.send.form.MessageForm;
import newsloom.watch.send.form.ToldStory;
import newsloom.watch.send.post.ChannelPoster;

/** Posts messages to an incoming webhook of Slack, as blocks: a heading where there are several stories, a section each. */
public final class SlackSender implements ChannelSender {
    private static final int MOST_BLOCKS = 50;
    private static final int LONGEST_SECTION = 3000;
    private static final int LONGEST_HEADER = 150;
    private static final ChatText TEXT = new ChatText(new SlackMarkup(), LONGEST_SECTION);

    private final ChannelPoster poster;

    public SlackSender(ChannelPoster poster) {
        this.poster = poster;
    }

    @Override
    public SendOutcome send(Message message) {
        return poster.post(message.channel(), Map.of(), json(MessageForm.of(message)));
    }

    static String json(MessageForm form) {
        return Json.MAPPER.writeValueAsString(new Post(TEXT.plain(form.headline()), blocks(form), false, false));
    }

    private static List<Block> blocks(MessageForm form) {
        List<Block> blocks = new ArrayList<>();
        if (!form.isSingle()) {
            String header = CleanText.cut(form.headline(), LONGEST_HEADER);
            blocks.add(new Block("header", new PlainText("plain_text", header, false)));
        }
        int most = MOST_BLOCKS - 2;
        form.stories().stream().limit(most).map(SlackSender::section).forEach(blocks::add);
        int left = form.stories().size() - most;
        form.more().map(SlackSender::section).ifPresent(blocks::add);
        if (left > 0 && form.more().isEmpty()) {
            blocks.add(section(left + " more did not fit; newsloom alerts prints all."));
        }
        return blocks;
    }

    private static Block section(ToldStory story) {
        return new Block("section", new MarkedText("mrkdwn", TEXT.of(story), true));
    }

    private static Block section(String sentence) {
        return new Block("section", new MarkedText("mrkdwn", TEXT.plain(sentence), true));
    }

    /** @param text for notifications, and where blocks are not shown */
    private record Post(
            String text,
            List<Block> blocks,
            @JsonProperty("unfurl_links") boolean unfurlsLinks,
            @JsonProperty("unfurl_media") boolean unfurlsMedia) {}

    private record Block(String type, Object text) {}

    private record PlainText(String type, String text, boolean emoji) {}

    /** @param verbatim what looks like an address or a name becomes no link */
    private record MarkedText(String type, String text, boolean verbatim) {}
}
