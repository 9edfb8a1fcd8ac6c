package newsloom.watch.send;

import newsloom.model.delivery.Message;

/** Sends messages by one kind of channel. Safe for several threads. */
@FunctionalInterface
public interface ChannelSender extends AutoCloseable {

    /** Returns within half a minute or so, whatever is at the other end. */
    SendOutcome send(Message message);

    /** Most hold nothing open. */
    @Override
    default void close() {}
}
