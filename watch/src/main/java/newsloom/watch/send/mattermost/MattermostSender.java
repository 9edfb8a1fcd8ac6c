package newsloom.watch.send.mattermost;

import java.util.Map;
import newsloom.model.delivery.Message;
import newsloom.model.json.Json;
import newsloom.watch.send.ChannelSender;
import newsloom.watch.send.SendOutcome;
import newsloom.watch.send.chat.ChatText;
import newsloom.watch.send.form.MessageForm;
import newsloom.watch.send.form.ToldStory;
import newsloom.watch.send.post.ChannelPoster;

/** Posts messages to an incoming webhook of Mattermost, as Markdown. */
public final class MattermostSender implements ChannelSender {
    /** It cuts a text of more than 16,383 characters into several posts. */
    private static final int LONGEST = 16_000;

    private static final int LONGEST_STORY = 3000;
    private static final ChatText TEXT = new ChatText(new MattermostMarkup(), LONGEST_STORY);

    private final ChannelPoster poster;

    public MattermostSender(ChannelPoster poster) {
        this.poster = poster;
    }

    @Override
    public SendOutcome send(Message message) {
        return poster.post(message.channel(), Map.of(), json(MessageForm.of(message)));
    }

    static String json(MessageForm form) {
        return Json.MAPPER.writeValueAsString(Map.of("text", text(form)));
    }

    private static String text(MessageForm form) {
        StringBuilder text = new StringBuilder(form.isSingle() ? "" : "#### " + TEXT.plain(form.headline()) + "\n\n");
        int left = 0;
        for (ToldStory story : form.stories()) {
            String said = TEXT.of(story);
            if (text.length() + said.length() + 2 <= LONGEST) {
                text.append(said).append("\n\n");
            } else {
                left++;
            }
        }
        form.more().map(TEXT::plain).ifPresent(text::append);
        return left == 0 || form.more().isPresent()
                ? text.toString().strip()
                : text + (left + " more did not fit; newsloom alerts prints all.");
    }
}
