package newsloom.store.sql.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import newsloom.model.delivery.Attempt;
import newsloom.model.delivery.Channel;
import newsloom.model.delivery.Delivery;
import newsloom.model.delivery.Message;
import newsloom.store.watch.DeliveryStore;

/** Keeps channels and messages beside the alerts, in the same database. */
public record SqlDeliveryStore(RowTransactions transactions) implements DeliveryStore {

    @Override
    public List<Channel> channels() {
        return transactions.transact(handle -> new SqlDeliveries(handle).channels());
    }

    @Override
    public void put(Channel channel) {
        transactions.transact(handle -> {
            new SqlDeliveries(handle).put(channel);
            return channel;
        });
    }

    @Override
    public void pause(String channel, String because) {
        transactions.transact(handle -> {
            new SqlDeliveries(handle).pause(channel, because);
            return channel;
        });
    }

    @Override
    public boolean remove(String channel, Instant now) {
        return transactions.transact(handle -> new SqlDeliveries(handle).remove(channel, now));
    }

    @Override
    public int toldSince(String watch, Instant since) {
        return transactions.transact(handle -> new SqlDeliveries(handle).toldSince(watch, since));
    }

    @Override
    public int form(Instant now) {
        return transactions.transact(handle -> new SqlDeliveries(handle).form(now));
    }

    @Override
    public List<String> ready(Instant now) {
        return transactions.transact(handle -> new SqlDeliveries(handle).ready(now));
    }

    @Override
    public Optional<Message> take(String channel, Instant now, Instant until) {
        return transactions.transact(handle -> new SqlDeliveries(handle).take(channel, now, until));
    }

    @Override
    public void keep(Attempt attempt) {
        transactions.transact(handle -> {
            new SqlDeliveries(handle).keep(attempt);
            return attempt;
        });
    }

    @Override
    public List<Delivery> deliveries(Collection<Long> alerts) {
        return transactions.transact(handle -> new SqlDeliveries(handle).deliveries(alerts));
    }

    @Override
    public List<Attempt> parked(int limit) {
        return transactions.transact(handle -> new SqlDeliveries(handle).parked(limit));
    }

    @Override
    public boolean retry(String message, Instant now) {
        return transactions.transact(handle -> new SqlDeliveries(handle).retry(message, now));
    }
}
