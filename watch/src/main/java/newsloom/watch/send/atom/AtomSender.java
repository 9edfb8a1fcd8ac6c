package newsloom.watch.send.atom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import newsloom.model.delivery.Message;
import newsloom.model.watch.NumberedAlert;
import newsloom.watch.send.ChannelSender;
import newsloom.watch.send.SendOutcome;

/**
 * Keeps a file for feed readers for each watch: written whole, and only when it changes. What a message tells is known by
 * then to {@link LatestAlerts}, so that it says no more than of which watches there is something new.
 */
public final class AtomSender implements ChannelSender {
    private static final int MOST_ALERTS = 250;

    private final Path folder;
    private final String authority;
    private final LatestAlerts alerts;

    /** @param authority whose feeds they are: a name that no other installation has, for with it the number of a thread names a story */
    public AtomSender(Path folder, String authority, LatestAlerts alerts) {
        this.folder = folder;
        this.authority = authority;
        this.alerts = alerts;
    }

    @Override
    public SendOutcome send(Message message) {
        List<String> watches = message.alerts().stream()
                .map(told -> told.alert().alert().watch())
                .distinct()
                .toList();
        try {
            Files.createDirectories(folder);
            for (String watch : watches) {
                write(watch);
            }
            return new SendOutcome.Sent("Written to " + folder + ".");
        } catch (IOException e) {
            return SendOutcome.Later.because("The feeds in " + folder + " cannot be written: " + e
                    + ". Check that the folder may be written and has room.");
        }
    }

    /** Two messages may be about one watch. */
    private synchronized void write(String watch) throws IOException {
        List<NumberedAlert> latest = alerts.latest(watch, MOST_ALERTS);
        byte[] feed = new AtomFeed(authority, watch).of(latest).getBytes(UTF_8);
        Path file = folder.resolve(watch + ".xml");
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), feed)) {
            Path whole = Files.write(folder.resolve("." + watch + ".xml.new"), feed);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
