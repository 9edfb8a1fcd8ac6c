package newsloom.model.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsloom.model.Checks;
import newsloom.model.watch.Fold;
import newsloom.model.watch.NumberedAlert;

/**
 * What goes out in one piece by one channel: the same at every attempt.
 *
 * @param id by which who receives it knows it again
 * @param made when it was put together
 * @param since from when on it is tried: what is tried for too long is given up
 * @param attempt which one this is, from 1
 * @param alerts the earliest first; at least one, at most 50
 * @param more how many further ones it stands for
 */
public record Message(
        String id, Channel channel, Instant made, Instant since, int attempt, List<Told> alerts, int more) {
    public static final int MOST_ALERTS = 50;

    public Message {
        alerts = List.copyOf(alerts);
        Checks.require(!alerts.isEmpty(), "A message tells something.");
    }

    /** An alert, and why it waited for others, if it did. */
    public record Told(NumberedAlert alert, Optional<Fold> fold) {}
}
