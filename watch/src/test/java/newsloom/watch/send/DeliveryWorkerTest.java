package newsloom.watch.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import newsloom.model.delivery.Attempt;
import newsloom.model.delivery.Channel;
import newsloom.model.delivery.ChannelKind;
import newsloom.model.delivery.DeliveryState;
import newsloom.model.delivery.Message;
import newsloom.model.watch.Alert;
import newsloom.model.watch.AlertStep;
import newsloom.model.watch.MarkedPassage;
import newsloom.model.watch.Notice;
import newsloom.model.watch.NumberedAlert;
import newsloom.watch.send.SendOutcome.Gone;
import newsloom.watch.send.SendOutcome.Later;
import newsloom.watch.send.SendOutcome.Refused;
import newsloom.watch.send.SendOutcome.Sent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveryWorkerTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private final FakeOutbox outbox = new FakeOutbox();
    private final SettableClock clock = new SettableClock(NOON);
    private Optional<DeliveryWorker> worker = Optional.empty();

    @AfterEach
    void close() {
        worker.ifPresent(DeliveryWorker::close);
    }

    @Test
    void whatArrivesIsSentOnce() {
        outbox.add(message("m1", "desk"));
        outbox.add(message("m2", "desk"));
        send(message -> new Sent("200 OK"));
        awaitAttempts(2);
        assertThat(outbox.attempts())
                .containsExactly(
                        new Attempt("m1", DeliveryState.SENT, NOON, "200 OK"),
                        new Attempt("m2", DeliveryState.SENT, NOON, "200 OK"));
    }

    @Test
    void whatFailsIsTriedAgainLaterAndLater() {
        outbox.add(message("m1", "desk"));
        send(message -> Later.because("It did not answer."));
        awaitAttempts(1);
        assertThat(outbox.attempts().get(0).state()).isEqualTo(DeliveryState.WAITING);
        assertThat(wait(0)).isBetween(Duration.ofMillis(1600), Duration.ofMillis(2400));
        clock.advance(Duration.ofSeconds(3));
        awaitAttempts(2);
        assertThat(wait(1).minus(Duration.ofSeconds(3))).isBetween(Duration.ofMillis(3200), Duration.ofMillis(4800));
    }

    @Test
    void whatFailsForADayIsParked() {
        outbox.add(message("m1", "desk"));
        clock.advance(Duration.ofHours(25));
        send(message -> Later.because("It did not answer."));
        awaitAttempts(1);
        assertThat(outbox.attempts().get(0).state()).isEqualTo(DeliveryState.PARKED);
    }

    @Test
    void whatIsRefusedIsParkedAtOnce() {
        outbox.add(message("m1", "desk"));
        send(message -> new Refused("There is nobody of that name."));
        awaitAttempts(1);
        assertThat(outbox.attempts().get(0).state()).isEqualTo(DeliveryState.PARKED);
    }

    @Test
    void whereNothingIsReceivedAnyMoreNothingIsSentAnyMoreAndNothingIsLost() {
        outbox.add(message("m1", "desk"));
        send(message -> new Gone("410 Gone."));
        awaitAttempts(1);
        assertThat(outbox.paused).containsExactly("desk");
        assertThat(outbox.attempts().get(0).state()).isEqualTo(DeliveryState.WAITING);
    }

    @Test
    void whoAsksForRestGetsItForAllThatGoesThere() {
        outbox.add(message("m1", "desk"));
        outbox.add(message("m2", "desk"));
        outbox.add(message("m3", "phone"));
        send(message -> message.channel().name().equals("desk")
                ? new Later("429", Optional.of(Duration.ofMinutes(10)))
                : new Sent("ok"));
        awaitAttempts(2);
        clock.advance(Duration.ofMinutes(9));
        outbox.add(message("m4", "phone"));
        awaitAttempts(3);
        assertThat(outbox.attempts()).extracting(Attempt::message).containsExactlyInAnyOrder("m1", "m3", "m4");
        clock.advance(Duration.ofMinutes(2));
        awaitAttempts(4);
    }

    @Test
    void oneThatHangsHoldsUpNoOther() {
        CountDownLatch never = new CountDownLatch(1);
        outbox.add(message("m1", "desk"));
        outbox.add(message("m2", "phone"));
        send(message -> {
            if (message.channel().name().equals("desk")) {
                waitFor(never);
            }
            return new Sent("ok");
        });
        awaitAttempts(1);
        assertThat(outbox.attempts()).extracting(Attempt::message).containsExactly("m2");
        never.countDown();
        awaitAttempts(2);
    }

    @Test
    void aBugInOneSendingStopsNoOther() {
        outbox.add(message("m1", "desk"));
        outbox.add(message("m2", "phone"));
        send(message -> {
            if (message.channel().name().equals("desk")) {
                throw new IllegalStateException("A bug, for the test.");
            }
            return new Sent("ok");
        });
        awaitAttempts(1);
        assertThat(outbox.attempts()).extracting(Attempt::message).containsExactly("m2");
        assertThat(worker.orElseThrow().failure()).isEmpty();
    }

    @Test
    void whatIsBeingSentWhenItEndsIsKeptFirst() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        List<Attempt> keptByTheEnd = new CopyOnWriteArrayList<>();
        outbox.add(message("m1", "desk"));
        send(message -> {
            begun.countDown();
            waitFor(answer);
            return new Sent("ok");
        });
        begun.await();
        Thread ending = new Thread(() -> {
            worker.orElseThrow().close();
            keptByTheEnd.addAll(outbox.attempts());
        });
        ending.start();
        await().until(() -> ending.getState() != Thread.State.NEW && ending.getState() != Thread.State.RUNNABLE);
        answer.countDown();
        ending.join();
        assertThat(keptByTheEnd).extracting(Attempt::message).containsExactly("m1");
    }

    private void send(Function<Message, SendOutcome> sender) {
        DeliveryWorker sending =
                new DeliveryWorker(outbox, Map.of(ChannelKind.WEBHOOK, sender::apply), cause -> false, clock);
        worker = Optional.of(sending);
        new Thread(sending, "deliveries").start();
    }

    private void awaitAttempts(int count) {
        await().until(() -> outbox.attempts().size() >= count);
        assertThat(outbox.attempts()).hasSize(count);
    }

    private Duration wait(int attempt) {
        return Duration.between(NOON, outbox.attempts().get(attempt).next());
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Message message(String id, String channel) {
        Channel to = new Channel(channel, ChannelKind.WEBHOOK, "https://desk.example", List.of(), Optional.empty());
        Notice notice = new Notice(
                "It happened.",
                "Flood",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                1,
                0,
                MarkedPassage.NONE,
                List.of(),
                List.of());
        Alert alert = new Alert("floods", AlertStep.FIRST, NOON, "s", Optional.empty(), notice);
        return new Message(
                id, to, NOON, NOON, 1, List.of(new Message.Told(new NumberedAlert(1, 1, alert), Optional.empty())), 0);
    }

    /** Time that passes when the test says so. */
    private static final class SettableClock extends Clock {
        private volatile Instant now;

        SettableClock(Instant now) {
            this.now = now;
        }

        void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
