package newsloom.watch.send;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.model.delivery.Attempt;
import newsloom.model.delivery.DeliveryState;
import newsloom.model.delivery.Message;

/** Messages in memory. */
final class FakeOutbox implements Outbox {
    final List<Attempt> attempts = new ArrayList<>();
    final List<String> paused = new ArrayList<>();
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();

    synchronized void add(Message message) {
        waiting.put(message.id(), new Waiting(message, message.since()));
    }

    synchronized List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    @Override
    public void form(Instant now) {
        // all are there
    }

    @Override
    public synchronized List<String> ready(Instant now) {
        return waiting.values().stream()
                .filter(each -> !each.next.isAfter(now))
                .map(each -> each.message.channel().name())
                .filter(channel -> !paused.contains(channel))
                .distinct()
                .toList();
    }

    @Override
    public synchronized Optional<Message> take(String channel, Instant now, Instant until) {
        Optional<Waiting> next = waiting.values().stream()
                .filter(each -> each.message.channel().name().equals(channel) && !each.next.isAfter(now))
                .findFirst();
        next.ifPresent(each -> waiting.put(each.message.id(), new Waiting(each.again(), until)));
        return next.map(Waiting::message);
    }

    @Override
    public synchronized void keep(Attempt attempt) {
        attempts.add(attempt);
        waiting.computeIfPresent(attempt.message(), (id, was) -> new Waiting(was.message, attempt.next()));
        if (attempt.state() != DeliveryState.WAITING) {
            waiting.remove(attempt.message());
        }
    }

    @Override
    public synchronized void pause(String channel, String because) {
        paused.add(channel);
    }

    private record Waiting(Message message, Instant next) {
        Message again() {
            return new Message(
                    message.id(),
                    message.channel(),
                    message.made(),
                    message.since(),
                    message.attempt() + 1,
                    message.alerts(),
                    message.more());
        }
    }
}
