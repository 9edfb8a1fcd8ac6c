package newsloom.watch.send.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import newsloom.model.delivery.Channel;
import newsloom.model.delivery.ChannelKind;
import newsloom.model.delivery.Message;
import newsloom.model.watch.Notice;
import newsloom.watch.send.Golden;
import newsloom.watch.send.Messages;
import newsloom.watch.send.SendOutcome.Sent;
import newsloom.watch.send.form.MessageForm;
import newsloom.watch.send.post.ChannelPoster;
import org.junit.jupiter.api.Test;

class SlackSenderTest {
    private static final Channel CHANNEL = Messages.channel(ChannelKind.SLACK, "secret:slack");

    private final FakeSlack slack = new FakeSlack();
    private final SlackSender sender = new SlackSender(
            new ChannelPoster(slack, name -> Optional.of("https://hooks.slack.example/services/T/B/x")));

    @Test
    void aStoryIsASection() {
        assertThat(sender.send(Messages.single(CHANNEL))).isInstanceOf(Sent.class);

        assertThat(slack.sections()).hasSize(1);
        assertThat(slack.sections().get(0))
                .startsWith(
                        "*<https://news.example/a?b=1&amp;c=(2)|Floods close the bridge at Höchst>*\nFirst coverage")
                .contains("\n>The *flood* of the river *Nidda* has closed the bridge.\n");
    }

    @Test
    void aDigestHasAHeadingAndHostileWordsCallNobody() {
        assertThat(sender.send(Messages.digest(CHANNEL))).isInstanceOf(Sent.class);

        Golden.checkJson("slack.json", SlackSender.json(MessageForm.of(Messages.digest(CHANNEL))));
    }

    @Test
    void whatIsTooLongIsCutBetweenLinesAndSigns() {
        String endless = "<&@".repeat(5000);
        Notice notice = notice(endless, Optional.of(URI.create("https://a.example/" + "a".repeat(5000))));

        assertThat(sender.send(Messages.message(CHANNEL, List.of(Messages.told(Messages.alert(1, 1, "w", notice))), 0)))
                .isInstanceOf(Sent.class);

        assertThat(slack.sections().get(0)).hasSizeGreaterThan(2000);
    }

    @Test
    void fiftyStoriesFit() {
        List<Message.Told> alerts = new ArrayList<>();
        IntStream.rangeClosed(1, 50)
                .forEach(number -> alerts.add(Messages.told(
                        Messages.alert(number, number, "w", notice("Headline " + number, Optional.empty())))));

        sender.send(Messages.message(CHANNEL, alerts, 0));
        sender.send(Messages.message(CHANNEL, alerts, 7));

        assertThat(slack.sections().get(48)).isEqualTo("2 more did not fit; newsloom alerts prints all.");
        assertThat(slack.sections().get(97)).startsWith("7 further alerts are not shown here");
    }

    private static Notice notice(String words, Optional<URI> link) {
        return new Notice(
                words,
                words,
                link,
                Optional.of(words),
                List.of(words, words),
                2,
                0,
                Messages.FLOOD.passage(),
                List.of(words),
                List.of(words));
    }
}
