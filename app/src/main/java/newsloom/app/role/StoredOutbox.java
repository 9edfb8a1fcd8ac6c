package newsloom.app.role;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsloom.model.delivery.Attempt;
import newsloom.model.delivery.Message;
import newsloom.store.watch.DeliveryStore;
import newsloom.watch.send.Outbox;

/** The outbox of those who send, in the rows. */
record StoredOutbox(DeliveryStore deliveries) implements Outbox {

    @Override
    public void form(Instant now) {
        deliveries.form(now);
    }

    @Override
    public List<String> ready(Instant now) {
        return deliveries.ready(now);
    }

    @Override
    public Optional<Message> take(String channel, Instant now, Instant until) {
        return deliveries.take(channel, now, until);
    }

    @Override
    public void keep(Attempt attempt) {
        deliveries.keep(attempt);
    }

    @Override
    public void pause(String channel, String because) {
        deliveries.pause(channel, because);
    }
}
