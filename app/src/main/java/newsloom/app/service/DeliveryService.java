package newsloom.app.service;

import java.util.List;
import newsloom.model.delivery.Attempt;
import newsloom.model.delivery.Channel;
import newsloom.watch.send.SendOutcome;

/** The channels of a team, and what has gone out by them. */
public interface DeliveryService extends OpenService {

    /** By their names. */
    List<Channel> channels();

    /** Adds it, or puts it in the place of that of its name. */
    void put(Channel channel);

    void remove(String channel);

    /** Those that tell by it. */
    List<String> watchesOf(String channel);

    /** Sends a marked example there now. */
    SendOutcome test(Channel channel);

    /** Messages that nobody tries to send any more, the latest first. */
    List<Attempt> parked(int limit);

    /** Has a parked message sent again; whether it is one. */
    boolean retry(String message);
}
