package newsloom.watch.send.mattermost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import newsloom.model.delivery.Channel;
import newsloom.model.delivery.ChannelKind;
import newsloom.model.delivery.Message;
import newsloom.model.json.Json;
import newsloom.watch.send.Golden;
import newsloom.watch.send.Messages;
import newsloom.watch.send.SendOutcome.Sent;
import newsloom.watch.send.post.ChannelPoster;
import newsloom.watch.send.post.FakeWeb;
import org.junit.jupiter.api.Test;

class MattermostSenderTest {
    private static final Channel CHANNEL = Messages.channel(ChannelKind.MATTERMOST, "https://chat.example/hooks/x");

    private final FakeWeb web = new FakeWeb();
    private final MattermostSender sender = new MattermostSender(new ChannelPoster(web, FakeWeb::noSecret));

    @Test
    void aStoryIsAFewLines() {
        assertThat(text(Messages.single(CHANNEL)))
                .startsWith("**[Floods close the bridge at Höchst](https://news.example/a?b=1&c=%282%29)**\nFirst")
                .contains("\n> The **flood** of the river **Nidda** has closed the bridge.\n\n");
    }

    @Test
    void hostileWordsAreReadAsTheyStandAndCallNobody() {
        String text = text(Messages.digest(CHANNEL));

        Golden.check("mattermost.md", text + "\n");
        assertThat(text)
                .doesNotContain("<", "@channel", "@U1")
                .doesNotContainPattern("(?<!\\\\)\\]\\(javascript")
                .contains("&lt;!channel&gt;", "@\u200Bchannel", "\\*\\*\\[x\\](javascript:1)\\*\\*");
    }

    @Test
    void aHeadlineIsNoListAndNoHeading() {
        MattermostMarkup markup = new MattermostMarkup();

        assertThat(markup.plain("1. a")).isEqualTo("\u200B1. a");
        assertThat(markup.plain("- a")).isEqualTo("\u200B- a");
        assertThat(markup.plain("# a")).isEqualTo("\\# a");
        assertThat(markup.plain("2.5 - a")).isEqualTo("\u200B2.5 - a");
    }

    @Test
    void whatDoesNotFitIntoOnePostIsCounted() {
        List<Message.Told> alerts = new ArrayList<>();
        IntStream.rangeClosed(1, 50)
                .forEach(number -> alerts.add(Messages.told(Messages.alert(number, number, "w", Messages.FLOOD))));

        String text = text(Messages.message(CHANNEL, alerts, 0));

        assertThat(text).hasSizeLessThan(16_383).endsWith("more did not fit; newsloom alerts prints all.");
    }

    private String text(Message message) {
        assertThat(sender.send(message)).isInstanceOf(Sent.class);
        return Json.MAPPER.readTree(web.posts().get(0).json()).get("text").asString();
    }
}
