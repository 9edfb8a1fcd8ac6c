package newsloom.store.sql.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import newsloom.model.delivery.Attempt;
import newsloom.model.delivery.Channel;
import newsloom.model.delivery.Delivery;
import newsloom.model.delivery.DeliveryState;
import newsloom.model.delivery.Message;
import newsloom.model.delivery.OutgoingAlert;
import newsloom.model.watch.Alert;
import newsloom.model.watch.Fold;
import newsloom.model.watch.NumberedAlert;
import newsloom.store.sql.row.RowJson;
import newsloom.store.sql.row.Times;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows of channels, and of what goes out by them, inside a transaction that someone else began. */
record SqlDeliveries(Handle handle) {
    private static final String PUT_CHANNEL = """
            INSERT INTO channels (name, is_paused, content) VALUES (:name, :is_paused, :content)
            ON CONFLICT (name) DO UPDATE SET is_paused = excluded.is_paused, content = excluded.content
            """;
    private static final String PUT = """
            INSERT INTO deliveries (alert, channel, watch, made, due, fold, bundle)
            VALUES (:alert, :channel, :watch, :made, :due, :fold, :bundle)
            """;
    private static final String TOLD_SINCE = """
            SELECT COUNT(DISTINCT alert) FROM deliveries WHERE watch = :watch AND made >= :since AND fold IS NULL
            """;
    private static final String BUNDLES = """
            SELECT channel, bundle FROM deliveries JOIN channels ON channels.name = deliveries.channel
            WHERE channels.is_paused = 0 AND message IS NULL AND due <= :now
            GROUP BY channel, bundle ORDER BY MIN(alert), channel
            """;
    private static final String NUMBER =
            "UPDATE watch_state SET last_message = last_message + 1 RETURNING last_message";
    private static final String ID = "SELECT 'msg_' || log || '_' || CAST(:number AS TEXT) FROM change_numbers";
    private static final String PUT_MESSAGE = """
            INSERT INTO messages (id, number, channel, made, since, state, attempts, next)
            VALUES (:id, :number, :channel, :now, :now, 'WAITING', 0, :now)
            """;
    private static final String BUNDLE = """
            UPDATE deliveries SET message = :id
            WHERE channel = :channel AND bundle = :bundle AND message IS NULL AND due <= :now
            """;
    private static final String READY = """
            SELECT name FROM channels
            WHERE is_paused = 0 AND EXISTS (
                SELECT 1 FROM messages WHERE channel = channels.name AND state = 'WAITING' AND next <= :now)
            ORDER BY name
            """;
    private static final String TAKE = """
            UPDATE messages SET attempts = attempts + 1, next = :until
            WHERE state = 'WAITING' AND next <= :now AND number = (
                SELECT MIN(number) FROM messages WHERE channel = :channel AND state = 'WAITING' AND next <= :now)
            RETURNING id, made, since, attempts
            """;
    private static final String ALERTS = """
            SELECT alerts.number, alerts.thread, alerts.content, deliveries.fold
            FROM deliveries JOIN alerts ON alerts.number = deliveries.alert
            WHERE deliveries.message = :id ORDER BY deliveries.alert LIMIT :most
            """;
    private static final String KEEP = """
            UPDATE messages SET state = :state, next = :next, answer = :answer WHERE id = :id AND state = 'WAITING'
            """;
    private static final String OF_ALERTS = """
            SELECT deliveries.*, messages.state, messages.next, messages.answer, messages.attempts
            FROM deliveries LEFT JOIN messages ON messages.id = deliveries.message
            WHERE deliveries.alert IN (<alerts>) ORDER BY deliveries.alert, deliveries.channel
            """;
    private static final String PARKED =
            "SELECT * FROM messages WHERE state = 'PARKED' ORDER BY number DESC LIMIT :limit";
    private static final String RETRY =
            "UPDATE messages SET state = 'WAITING', since = :now, next = :now WHERE id = :id AND state = 'PARKED'";
    private static final String PARK = """
            UPDATE messages SET state = 'PARKED', next = :now, answer = 'The channel was removed.'
            WHERE channel = :channel AND state = 'WAITING'
            """;

    List<Channel> channels() {
        return handle.createQuery("SELECT content FROM channels ORDER BY name")
                .map((row, context) -> RowJson.read(row.getString("content"), Channel.class))
                .list();
    }

    void put(Channel channel) {
        handle.createUpdate(PUT_CHANNEL)
                .bind("name", channel.name())
                .bind("is_paused", channel.paused().isPresent() ? 1 : 0)
                .bind("content", RowJson.write(channel))
                .execute();
    }

    /** What was not due yet is parked with the rest. */
    boolean remove(String channel, Instant now) {
        handle.createQuery("SELECT DISTINCT bundle FROM deliveries WHERE channel = :channel AND message IS NULL")
                .bind("channel", channel)
                .mapTo(String.class)
                .list()
                .forEach(bundle -> form(channel, bundle, now, Instant.ofEpochMilli(Long.MAX_VALUE / 1000)));
        handle.createUpdate(PARK)
                .bind("channel", channel)
                .bind("now", Times.micros(now))
                .execute();
        return handle.execute("DELETE FROM channels WHERE name = ?", channel) > 0;
    }

    /** Those of an alert that was told now. */
    void put(NumberedAlert alert, OutgoingAlert outgoing) {
        PreparedBatch rows = handle.prepareBatch(PUT);
        String bundle =
                outgoing.due().fold().isPresent() ? "watch " + alert.alert().watch() : "thread " + alert.thread();
        outgoing.channels()
                .forEach(channel -> rows.bind("alert", alert.number())
                        .bind("channel", channel)
                        .bind("watch", alert.alert().watch())
                        .bind("made", Times.micros(outgoing.made()))
                        .bind("due", Times.micros(outgoing.due().at()))
                        .bind("fold", outgoing.due().fold())
                        .bind("bundle", bundle)
                        .add());
        rows.execute();
    }

    int toldSince(String watch, Instant since) {
        return handle.createQuery(TOLD_SINCE)
                .bind("watch", watch)
                .bind("since", Times.micros(since))
                .mapTo(int.class)
                .one();
    }

    int form(Instant now) {
        List<Bundle> bundles = handle.createQuery(BUNDLES)
                .bind("now", Times.micros(now))
                .map((row, context) -> new Bundle(row.getString("channel"), row.getString("bundle")))
                .list();
        bundles.forEach(bundle -> form(bundle.channel(), bundle.bundle(), now, now));
        return bundles.size();
    }

    List<String> ready(Instant now) {
        return handle.createQuery(READY)
                .bind("now", Times.micros(now))
                .mapTo(String.class)
                .list();
    }

    void pause(String channel, String because) {
        channel(channel).ifPresent(open -> put(open.paused(Optional.of(because))));
    }

    Optional<Message> take(String channel, Instant now, Instant until) {
        return channel(channel).flatMap(known -> take(known, now, until));
    }

    private Optional<Channel> channel(String name) {
        return channels().stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst();
    }

    private Optional<Message> take(Channel channel, Instant now, Instant until) {
        return handle.createQuery(TAKE)
                .bind("channel", channel.name())
                .bind("now", Times.micros(now))
                .bind("until", Times.micros(until))
                .map((row, context) -> message(row, channel))
                .findFirst();
    }

    void keep(Attempt attempt) {
        handle.createUpdate(KEEP)
                .bind("id", attempt.message())
                .bind("state", attempt.state())
                .bind("next", Times.micros(attempt.next()))
                .bind("answer", attempt.answer())
                .execute();
    }

    List<Delivery> deliveries(Collection<Long> alerts) {
        return handle.createQuery(OF_ALERTS)
                .bindList(EmptyHandling.NULL_KEYWORD, "alerts", List.copyOf(alerts))
                .map((row, context) -> delivery(row))
                .list();
    }

    List<Attempt> parked(int limit) {
        return handle.createQuery(PARKED)
                .bind("limit", limit)
                .map((row, context) -> attempt(row, row.getString("id")))
                .list();
    }

    boolean retry(String message, Instant now) {
        return handle.createUpdate(RETRY)
                        .bind("id", message)
                        .bind("now", Times.micros(now))
                        .execute()
                > 0;
    }

    /** The number is taken first, so that of two processes one waits until the other's message has its alerts. */
    private void form(String channel, String bundle, Instant now, Instant due) {
        long number = handle.createQuery(NUMBER).mapTo(long.class).one();
        String id = handle.createQuery(ID)
                .bind("number", number)
                .mapTo(String.class)
                .one();
        int alerts = handle.createUpdate(BUNDLE)
                .bind("id", id)
                .bind("channel", channel)
                .bind("bundle", bundle)
                .bind("now", Times.micros(due))
                .execute();
        if (alerts > 0) {
            handle.createUpdate(PUT_MESSAGE)
                    .bind("id", id)
                    .bind("number", number)
                    .bind("channel", channel)
                    .bind("now", Times.micros(now))
                    .execute();
        }
    }

    private Message message(ResultSet row, Channel channel) throws SQLException {
        String id = row.getString("id");
        List<Message.Told> alerts = handle.createQuery(ALERTS)
                .bind("id", id)
                .bind("most", Message.MOST_ALERTS)
                .map((alert, context) -> new Message.Told(
                        new NumberedAlert(
                                alert.getLong("number"),
                                alert.getLong("thread"),
                                RowJson.read(alert.getString("content"), Alert.class)),
                        fold(alert)))
                .list();
        int all = handle.createQuery("SELECT COUNT(*) FROM deliveries WHERE message = :id")
                .bind("id", id)
                .mapTo(int.class)
                .one();
        return new Message(
                id,
                channel,
                Times.instant(row.getLong("made")),
                Times.instant(row.getLong("since")),
                row.getInt("attempts"),
                alerts,
                all - alerts.size());
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        Optional<String> message = Optional.ofNullable(row.getString("message"));
        return new Delivery(
                row.getLong("alert"),
                row.getString("channel"),
                Times.instant(row.getLong("due")),
                fold(row),
                message,
                row.getString("answer") == null ? Optional.empty() : Optional.of(attempt(row, message.orElseThrow())),
                row.getInt("attempts"));
    }

    private static Attempt attempt(ResultSet row, String message) throws SQLException {
        return new Attempt(
                message,
                DeliveryState.valueOf(row.getString("state")),
                Times.instant(row.getLong("next")),
                Optional.ofNullable(row.getString("answer")).orElse(""));
    }

    private static Optional<Fold> fold(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("fold")).map(Fold::valueOf);
    }

    /** What goes out together by one channel. */
    private record Bundle(String channel, String bundle) {}
}
