package newsloom.watch.send;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsloom.model.delivery.Attempt;
import newsloom.model.delivery.Message;

/** What is to go out, where alerts are stored: each alert in one message for each of its channels. Safe for several threads. */
public interface Outbox {

    /** Puts what is due into messages. */
    void form(Instant now);

    /** Channels for which a message is to be tried now. */
    List<String> ready(Instant now);

    /** The message of a channel that waits for the longest; nobody else gets it until then. */
    Optional<Message> take(String channel, Instant now, Instant until);

    /** Keeps what came of an attempt. */
    void keep(Attempt attempt);

    /** From now on nothing goes there; nothing where it was removed meanwhile. */
    void pause(String channel, String because);
}
