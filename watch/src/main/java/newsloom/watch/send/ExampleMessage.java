package newsloom.watch.send;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsloom.model.delivery.Channel;
import newsloom.model.delivery.Message;
import newsloom.model.watch.Alert;
import newsloom.model.watch.AlertStep;
import newsloom.model.watch.MarkedPassage;
import newsloom.model.watch.MarkedPassage.Piece;
import newsloom.model.watch.Notice;
import newsloom.model.watch.NumberedAlert;

/** A message that looks like others and says that it is none, to try a channel with. */
public final class ExampleMessage {
    private ExampleMessage() {}

    /** With another id each time, so that who receives it takes it for a new one. */
    public static Message to(Channel channel, Instant now) {
        Notice notice = new Notice(
                "This is an example: nothing has happened. First coverage by Example Post.",
                "Example: ferry runs aground off Example Island",
                Optional.of(URI.create("https://post.example/ferry")),
                Optional.of("Example Post"),
                List.of("Example Post", "Example Times"),
                2,
                1,
                new MarkedPassage(List.of(
                        new Piece("The ", false),
                        new Piece("ferry", true),
                        new Piece(" ran aground at night.", false))),
                List.of("Example Island"),
                List.of("same names: Example Island"));
        Alert alert = new Alert("example", AlertStep.FIRST, now, "example", Optional.empty(), notice);
        return new Message(
                "msg_example_" + now.toEpochMilli(),
                channel,
                now,
                now,
                1,
                List.of(new Message.Told(new NumberedAlert(0, 0, alert), Optional.empty())),
                0);
    }
}
