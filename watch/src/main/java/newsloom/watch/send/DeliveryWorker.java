package newsloom.watch.send;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import newsloom.kafka.WorkerLife;
import newsloom.model.delivery.Attempt;
import newsloom.model.delivery.ChannelKind;
import newsloom.model.delivery.DeliveryState;
import newsloom.model.delivery.Message;
import newsloom.watch.send.SendOutcome.Gone;
import newsloom.watch.send.SendOutcome.Later;
import newsloom.watch.send.SendOutcome.Refused;
import newsloom.watch.send.SendOutcome.Sent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in the outbox, each channel by itself, so that one that hangs holds up no other. Give it a thread; it
 * runs until it is closed.
 */
public final class DeliveryWorker implements Runnable, AutoCloseable {
    private static final Logger logger = LoggerFactory.getLogger(DeliveryWorker.class);
    private static final Duration ROUND = Duration.ofMillis(100);
    private static final Duration ATTEMPT = Duration.ofMinutes(2);
    private static final Duration GIVEN_UP = Duration.ofHours(24);
    private static final Duration LEAVING = Duration.ofSeconds(5);
    private static final int THREADS = 8;

    private final Outbox outbox;
    private final Map<ChannelKind, ChannelSender> senders;
    private final Predicate<Throwable> isOutage;
    private final Clock clock;
    private final Backoff backoff =
            new Backoff(() -> ThreadLocalRandom.current().nextDouble());
    private final WorkerLife life;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, DeliveryWorker::thread);
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> resting = new ConcurrentHashMap<>();

    /** @param isOutage which failures of the outbox pass */
    public DeliveryWorker(
            Outbox outbox, Map<ChannelKind, ChannelSender> senders, Predicate<Throwable> isOutage, Clock clock) {
        this.outbox = outbox;
        this.senders = Map.copyOf(senders);
        this.isOutage = isOutage;
        this.clock = clock;
        this.life = new WorkerLife("No message is sent any more", clock, isOutage);
    }

    @Override
    public void run() {
        life.run(this::follow, this::leave);
    }

    public Optional<Throwable> failure() {
        return life.failure();
    }

    /** Why nothing is sent now, as a sentence; empty when it is. */
    public Optional<String> notReady() {
        return life.notReady();
    }

    @Override
    public void close() {
        life.close(this::leave);
    }

    /** What is being sent is kept, if it arrives soon; else it goes out again later, under the same id. */
    private void leave() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LEAVING.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        boolean ends = false;
        while (!ends) {
            life.keepTrying("put what is told into messages", this::round);
            ends = life.rest(ROUND);
        }
    }

    private boolean round() {
        Instant now = clock.instant();
        outbox.form(now);
        outbox.ready(now).stream()
                .filter(channel -> !isResting(channel, now) && busy.add(channel))
                .forEach(channel -> threads.execute(() -> empty(channel)));
        return true;
    }

    private boolean isResting(String channel, Instant now) {
        return Optional.ofNullable(resting.get(channel)).filter(now::isBefore).isPresent();
    }

    /** What the outbox does not take because it is away is tried again later, under the same id. */
    private void empty(String channel) {
        try {
            boolean more = true;
            while (more && !life.isEnding() && !isResting(channel, clock.instant())) {
                more = sendNext(channel);
            }
        } catch (RuntimeException e) {
            if (!isOutage.test(e) && !life.isEnding()) {
                logger.error("A message to {} met a bug; it is tried again. Please report this.", channel, e);
            }
        } finally {
            busy.remove(channel);
        }
    }

    private boolean sendNext(String channel) {
        Instant now = clock.instant();
        Optional<Message> message = outbox.take(channel, now, now.plus(ATTEMPT));
        message.ifPresent(taken -> outbox.keep(settle(taken, send(taken))));
        return message.isPresent();
    }

    private SendOutcome send(Message message) {
        return Optional.ofNullable(senders.get(message.channel().kind()))
                .map(sender -> sender.send(message))
                .orElseThrow(() -> new IllegalStateException(
                        "Nothing sends by " + message.channel().kind()));
    }

    private Attempt settle(Message message, SendOutcome outcome) {
        Instant now = clock.instant();
        if (outcome instanceof Gone gone) {
            outbox.pause(message.channel().name(), gone.answer());
        }
        if (outcome instanceof Later later) {
            later.after().ifPresent(time -> resting.put(message.channel().name(), now.plus(time)));
        }
        DeliveryState state = state(message, outcome, now);
        Instant next = state == DeliveryState.WAITING ? now.plus(wait(message, outcome)) : now;
        return new Attempt(message.id(), state, next, outcome.answer());
    }

    private static DeliveryState state(Message message, SendOutcome outcome, Instant now) {
        boolean isTooLate = now.isAfter(message.since().plus(GIVEN_UP));
        if (outcome instanceof Sent) {
            return DeliveryState.SENT;
        }
        return outcome instanceof Refused || (outcome instanceof Later && isTooLate)
                ? DeliveryState.PARKED
                : DeliveryState.WAITING;
    }

    private Duration wait(Message message, SendOutcome outcome) {
        Duration own = backoff.after(message.attempt());
        return outcome instanceof Later later
                ? later.after().filter(said -> said.compareTo(own) > 0).orElse(own)
                : own;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "newsloom-delivery");
        thread.setDaemon(true);
        return thread;
    }
}
