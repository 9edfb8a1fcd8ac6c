package newsloom.model.delivery;

import java.time.Instant;
import java.util.Optional;
import newsloom.model.watch.Fold;

/**
 * How an alert goes out by one channel, as who asks why sees it.
 *
 * @param due when it was to go out
 * @param message its id, once it is part of one
 * @param last what came of the last attempt; absent before the first
 * @param attempts how many there were
 */
public record Delivery(
        long alert,
        String channel,
        Instant due,
        Optional<Fold> fold,
        Optional<String> message,
        Optional<Attempt> last,
        int attempts) {}
