package newsloom.kafka;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApplicationRecoverableException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TransactionAbortableException;
import org.apache.kafka.common.errors.TransactionAbortedException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a service cannot do just now, since when and why: it is tried again, ever less often, for as long as it lasts. See
 * docs/decisions/034.
 */
public final class Outage {
    private static final Logger logger = LoggerFactory.getLogger(Outage.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** All that a producer says of a record that expired, once it has forgotten the timeout: no class tells that. */
    private static final String EXPIRED = "hasn't received acknowledgment for some previously sent messages";

    private final InstantSource clock;
    private final CountDownLatch end;
    private final Predicate<Throwable> passes;
    private Optional<Instant> since = Optional.empty();
    private Duration pause = Duration.ZERO;
    private Instant again = Instant.MIN;
    private volatile Optional<String> sentence = Optional.empty();

    /** @param end is counted down when the service ends: then nothing is waited for */
    public Outage(InstantSource clock, CountDownLatch end) {
        this(clock, end, Outage::passes);
    }

    /** @param passes which failures of an attempt are an outage */
    public Outage(InstantSource clock, CountDownLatch end, Predicate<Throwable> passes) {
        this.clock = clock;
        this.end = end;
        this.passes = passes;
    }

    /** Whether it can be otherwise later, with nothing done about it: Kafka is away, busy, or takes somebody else's word. */
    public static boolean passes(Throwable fault) {
        return causes(fault).anyMatch(Outage::isPassing);
    }

    /**
     * What the attempt gives when it succeeds, after as many as it takes.
     *
     * @param what completes the sentence "It cannot …"
     * @throws WakeupException when the service ends first, as from a poll
     */
    public <T> T keepTrying(String what, Supplier<T> attempt) {
        while (true) {
            try {
                T done = attempt.get();
                over();
                return done;
            } catch (RuntimeException e) {
                if (!passes.test(e)) {
                    throw e;
                }
                note(what, e);
            }
            if (rest()) {
                throw new WakeupException();
            }
        }
    }

    /** @param what completes the sentence "It cannot …" */
    public synchronized void note(String what, Throwable fault) {
        Instant now = clock.instant();
        since = since.or(() -> Optional.of(now));
        Duration twice = pause.multipliedBy(2);
        pause = pause.isZero() ? FIRST_PAUSE : twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
        again = now.plus(pause);
        sentence = Optional.of("Since " + since.get() + " it cannot " + what + ", and tries again: " + reason(fault));
        logger.warn("{} Trying again in {} ms; nothing is lost.", sentence.get(), pause.toMillis());
    }

    public synchronized void over() {
        since.ifPresent(begun -> logger.warn("What could not be done since {} is done again.", begun));
        since = Optional.empty();
        pause = Duration.ZERO;
        again = Instant.MIN;
        sentence = Optional.empty();
    }

    /** Whether it is too early to try again. */
    public synchronized boolean isResting() {
        return clock.instant().isBefore(again);
    }

    /** Waits until it is time to try again; whether the service is to end instead. */
    public boolean rest() {
        try {
            return end.await(pause().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** As {@link #note} said it last; nothing when it is over. */
    public Optional<String> sentence() {
        return sentence;
    }

    private synchronized Duration pause() {
        return pause;
    }

    /** Kafka's clients wrap what happened into what they could not do. */
    private static String reason(Throwable fault) {
        return causes(fault).reduce((cause, deeper) -> deeper).orElse(fault).toString();
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(Optional.of(fault), Optional::isPresent, each -> each.map(Throwable::getCause))
                .flatMap(Optional::stream);
    }

    private static boolean isPassing(Throwable fault) {
        return fault instanceof RetriableException
                || fault instanceof ApplicationRecoverableException
                || fault instanceof TransactionAbortableException
                || fault instanceof TransactionAbortedException
                || fault instanceof OutOfOrderSequenceException
                || fault
                        instanceof InvalidTxnStateException // what a broker says that came back without the transaction
                || fault instanceof RebalanceInProgressException
                || fault instanceof CommitFailedException
                || (fault instanceof KafkaException
                        && String.valueOf(fault.getMessage()).contains(EXPIRED));
    }
}
