package newsloom.watch.send.form;

import static newsloom.watch.send.Messages.alert;
import static newsloom.watch.send.Messages.message;
import static newsloom.watch.send.Messages.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.model.delivery.Channel;
import newsloom.model.delivery.ChannelKind;
import newsloom.model.watch.Alert;
import newsloom.model.watch.AlertStep;
import newsloom.model.watch.MarkedPassage;
import newsloom.model.watch.Notice;
import newsloom.model.watch.NumberedAlert;
import newsloom.watch.send.Golden;
import newsloom.watch.send.Messages;
import org.junit.jupiter.api.Test;

class MessageFormTest {
    private static final Channel CHANNEL = Messages.channel(ChannelKind.COMMAND, "a");

    @Test
    void oneStoryOfTwoWatchesIsSaidOnceAndNamesThem() {
        Golden.check("single.txt", MessageForm.of(Messages.single(CHANNEL)).text());
    }

    @Test
    void aDigestSaysHowManyThingsAndWhyTheyWaited() {
        Golden.check("digest.txt", MessageForm.of(Messages.digest(CHANNEL)).text());
    }

    @Test
    void theSameInJson() {
        Golden.checkJson("digest.json", MessageJson.of(Messages.digest(CHANNEL)));
    }

    @Test
    void ofManyWatchesTheirNumberIsSaid() {
        var alerts = Stream.of("a", "b", "c", "d")
                .map(watch -> told(alert(watch.charAt(0), watch.charAt(0), watch, Messages.FLOOD)))
                .toList();

        assertThat(MessageForm.of(message(CHANNEL, alerts, 3)).headline()).isEqualTo("7 things that 4 watches tell");
        assertThat(MessageForm.of(message(CHANNEL, alerts.subList(0, 2), 0)).headline())
                .isEqualTo("2 things about a and b");
    }

    @Test
    void ofASourceIsSaidWhereToLookAndNothingOfAStory() {
        Notice notice = new Notice(
                "“Post” is gone for good.",
                "The source “Post”",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                0,
                0,
                MarkedPassage.NONE,
                List.of(),
                List.of());
        Alert out = new Alert(
                "floods", AlertStep.sourceOut(Instant.EPOCH), Instant.EPOCH, "source/p", Optional.empty(), notice);
        assertThat(MessageForm.of(message(CHANNEL, List.of(told(new NumberedAlert(1, 1, out))), 0))
                        .text())
                .isEqualTo("""
                        The source “Post”
                        “Post” is gone for good.
                        Told by the watch floods: a source that fails or falls silent.
                        How it does: newsloom sources list; of what the watch tells: newsloom watch show floods

                        """);
    }

    @Test
    void whatCommandsTerminalsOrTurnsTextIsGoneAndWordsThatNeedJoinersKeepThem() {
        assertThat(CleanText.of(" a\r\n\tb\u0000\u001b[2J \u202Ec\u2069 \uD800 \uFFFE \u0645\u06CC\u200C\u062E ", 99))
                .isEqualTo("a b[2J c \u0645\u06CC\u200C\u062E");
    }

    @Test
    void textIsCutBetweenCharacters() {
        assertThat(CleanText.of("ab\uD83D\uDE00cd", 4)).isEqualTo("ab…");
        assertThat(CleanText.of("abcd", 4)).isEqualTo("abcd");
        assertThat(List.of(CleanText.of("abcde", 4))).containsExactly("abc…");
    }
}
