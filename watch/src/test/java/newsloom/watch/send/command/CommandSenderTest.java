package newsloom.watch.send.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import newsloom.model.delivery.ChannelKind;
import newsloom.model.delivery.Message;
import newsloom.watch.send.Messages;
import newsloom.watch.send.SendOutcome;
import newsloom.watch.send.SendOutcome.Later;
import newsloom.watch.send.SendOutcome.Sent;
import newsloom.watch.send.form.MessageJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandSenderTest {
    private static final Message MESSAGE = Messages.digest(Messages.channel(ChannelKind.COMMAND, ""));

    private final Path folder;

    CommandSenderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theProgramGetsTheMessageOnItsStandardInput() throws IOException {
        assertThat(send("cat > " + folder + "/got; echo much; exit 0"))
                .isEqualTo(new Sent("The command desk has taken it."));

        assertThat(Files.readString(folder.resolve("got"))).isEqualTo(MessageJson.of(MESSAGE));
    }

    @Test
    void whatEndsOtherwiseIsTriedAgainAndItsErrorsAreSaid() {
        assertThat(send("echo 'no\033[2J\n way' >&2; exit 3"))
                .isEqualTo(Later.because("The command desk ended with 3: no[2J way"));
        assertThat(send("exit 1")).isEqualTo(Later.because("The command desk ended with 1."));
    }

    @Test
    void endlessErrorsDoNotHoldItUp() {
        String answer =
                send("head -c 3000000 /dev/zero | tr '\\0' x >&2; exit 2").answer();

        assertThat(answer).startsWith("The command desk ended with 2: xxx").hasSizeLessThan(600);
    }

    @Test
    void whatHangsIsEndedWithItsChildren() throws IOException {
        assertThat(send("sleep 1000 & echo $! > " + folder + "/child; wait"))
                .isEqualTo(Later.because("The command desk did not end within 1 s, and was ended."));

        long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
        await().until(() ->
                ProcessHandle.of(child).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void aChildThatGoesOnDoesNotHoldUpWhoHasDone() {
        assertThat(send("sleep 3 & exit 0")).isInstanceOf(Sent.class);
    }

    @Test
    void commandsThatAreNotThereAreSaid() {
        assertThat(send(Map.of())).isEqualTo(Later.because("There is no channel.desk.command in newsloom.properties."));
        assertThat(send(Map.of("desk", List.of("/nowhere/at/all"))).answer())
                .startsWith("The command desk cannot be started: ");
    }

    private static SendOutcome send(String script) {
        return send(Map.of("desk", List.of("sh", "-c", script)));
    }

    private static SendOutcome send(Map<String, List<String>> commands) {
        return new CommandSender(commands, Duration.ofSeconds(1)).send(MESSAGE);
    }
}
