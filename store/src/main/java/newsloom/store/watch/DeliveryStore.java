package newsloom.store.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import newsloom.model.delivery.Attempt;
import newsloom.model.delivery.Channel;
import newsloom.model.delivery.Delivery;
import newsloom.model.delivery.Message;

/** The channels, and what of the alerts has gone out by them: each alert in one message, whoever is killed. */
public interface DeliveryStore {

    /** By their names. */
    List<Channel> channels();

    /** Adds a channel or puts it in the place of that of its name. */
    void put(Channel channel);

    /** Has nothing go there from now on; one that was removed meanwhile stays so. */
    void pause(String channel, String because);

    /** Whether there was one. What was to go there is parked; nothing that comes later is put into messages. */
    boolean remove(String channel, Instant now);

    /** How many alerts of a watch have gone out one by one since then. */
    int toldSince(String watch, Instant since);

    /** Puts what is due by channels that are not paused into messages: what is of one bundle into one. How many that are. */
    int form(Instant now);

    /** Channels that are not paused, and for which a message is to be tried now. */
    List<String> ready(Instant now);

    /**
     * The message of a channel that waits for the longest, for one attempt.
     *
     * @param until when somebody else may try it, should nobody say what came of this attempt
     */
    Optional<Message> take(String channel, Instant now, Instant until);

    /** Keeps what came of an attempt; what is sent stays sent. */
    void keep(Attempt attempt);

    /** What becomes of these alerts, in the order of their numbers and channels. */
    List<Delivery> deliveries(Collection<Long> alerts);

    /** Messages that nobody tries any more, the latest first. */
    List<Attempt> parked(int limit);

    /** Has a parked message tried again; whether it is one. */
    boolean retry(String message, Instant now);
}
