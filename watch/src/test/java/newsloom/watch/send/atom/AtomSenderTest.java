package newsloom.watch.send.atom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import newsloom.model.delivery.Channel;
import newsloom.model.delivery.ChannelKind;
import newsloom.model.delivery.Message;
import newsloom.model.delivery.Message.Told;
import newsloom.model.watch.NumberedAlert;
import newsloom.watch.send.Golden;
import newsloom.watch.send.Messages;
import newsloom.watch.send.SendOutcome.Later;
import newsloom.watch.send.SendOutcome.Sent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomSenderTest {
    private static final Channel CHANNEL = Messages.channel(ChannelKind.ATOM, "");
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

    private final List<NumberedAlert> told = new ArrayList<>();

    private final Path folder;

    AtomSenderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void eachWatchHasAFileWithAnEntryForEachStory() throws IOException {
        Message message = told(Messages.digest(CHANNEL));

        assertThat(sender().send(message)).isEqualTo(new Sent("Written to " + folder + "."));

        Golden.check("atom.xml", feed("floods").replace("\r\n", "\n"));
        assertThat(feed("rivers")).contains("10 independent owners").doesNotContain("javascript:");
        assertThat(files()).containsExactly("floods.xml", "rivers.xml");
    }

    @Test
    void whatDoesNotChangeIsNotWrittenAgainAndNewsMovesAnEntry() throws IOException {
        AtomSender sender = sender();
        Message first = told(Messages.single(CHANNEL));
        sender.send(first);
        Files.setLastModifiedTime(folder.resolve("floods.xml"), LONG_AGO);

        sender.send(first);
        assertThat(Files.getLastModifiedTime(folder.resolve("floods.xml"))).isEqualTo(LONG_AGO);
        assertThat(feed("floods"))
                .containsOnlyOnce("<entry>")
                .containsOnlyOnce("<id>tag:desk.example,2026:thread/3</id>");

        told.add(Messages.alert(40, 3, "floods", Messages.FLOOD));
        sender.send(first);
        assertThat(feed("floods"))
                .containsOnlyOnce("<entry>")
                .contains("<updated>2026-11-30T06:40:00Z</updated>", "<published>2026-11-30T06:07:00Z</published>");
    }

    @Test
    void fiftyStoriesAreKept() throws IOException {
        LongStream.rangeClosed(1, 60).forEach(number -> told.add(Messages.alert(number, number, "w", Messages.FLOOD)));

        sender().send(Messages.message(CHANNEL, List.of(Messages.told(told.get(0))), 0));

        assertThat(feed("w").split("<entry>", -1)).hasSize(51);
        assertThat(feed("w")).contains("thread/60<", "thread/11<").doesNotContain("thread/10<");
    }

    @Test
    void aFolderThatIsNoneIsSaidAndItIsTriedAgain() throws IOException {
        Files.writeString(folder.resolve("file"), "x");
        Message message = told(Messages.single(CHANNEL));

        assertThat(new AtomSender(folder.resolve("file"), "desk.example", this::latest).send(message))
                .isInstanceOf(Later.class)
                .extracting(outcome -> outcome.answer())
                .asString()
                .startsWith("The feeds in " + folder.resolve("file") + " cannot be written: ");
    }

    private AtomSender sender() {
        return new AtomSender(folder, "desk.example", this::latest);
    }

    private Message told(Message message) {
        message.alerts().stream().map(Told::alert).forEach(told::add);
        return message;
    }

    private List<NumberedAlert> latest(String watch, int most) {
        return told.stream()
                .filter(each -> each.alert().watch().equals(watch))
                .sorted(Comparator.comparing(NumberedAlert::number).reversed())
                .limit(most)
                .toList();
    }

    private String feed(String watch) throws IOException {
        return Files.readString(folder.resolve(watch + ".xml"), UTF_8);
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
