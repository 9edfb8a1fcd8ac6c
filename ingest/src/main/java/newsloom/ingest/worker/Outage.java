package newsloom.ingest.worker;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.common.errors.ApplicationRecoverableException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TransactionAbortableException;
import org.apache.kafka.common.errors.TransactionAbortedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a worker cannot do just now, since when and why: it is tried again, ever less often, for as long as it lasts. */
final class Outage {
    private static final Logger logger = LoggerFactory.getLogger(Outage.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final InstantSource clock;
    private Optional<Instant> since = Optional.empty();
    private Duration pause = Duration.ZERO;
    private Instant again = Instant.MIN;
    private volatile Optional<String> sentence = Optional.empty();

    Outage(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether it can be otherwise later, with nothing done about it: Kafka is away, busy, or takes somebody else's word. */
    static boolean passes(Throwable fault) {
        return causes(fault).anyMatch(Outage::isPassing);
    }

    /** @param what completes the sentence "It could not …" */
    void note(String what, Throwable fault) {
        Instant now = clock.instant();
        since = since.or(() -> Optional.of(now));
        Duration twice = pause.multipliedBy(2);
        pause = pause.isZero() ? FIRST_PAUSE : twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
        again = now.plus(pause);
        sentence = Optional.of("Since " + since.get() + " it cannot " + what + ", and tries again: " + reason(fault));
        logger.warn("{} Trying again in {} ms; nothing is lost.", sentence.get(), pause.toMillis());
    }

    void over() {
        since.ifPresent(begun -> logger.warn("What could not be done since {} is done again.", begun));
        since = Optional.empty();
        pause = Duration.ZERO;
        again = Instant.MIN;
        sentence = Optional.empty();
    }

    /** Whether it is too early to try again. */
    boolean isResting() {
        return clock.instant().isBefore(again);
    }

    /** Waits until it is time to try again, or until this ends. */
    void rest(CountDownLatch end) throws InterruptedException {
        boolean unused = end.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    Optional<String> sentence() {
        return sentence;
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
                || fault instanceof RebalanceInProgressException
                || fault instanceof CommitFailedException;
    }
}
