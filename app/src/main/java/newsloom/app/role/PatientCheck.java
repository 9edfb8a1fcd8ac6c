package newsloom.app.role;

import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import newsloom.kafka.Outage;
import newsloom.store.StoreUnavailableException;

/** Asks Kafka and the database whether work is done, for who waits for it: while they are away it is not, and is asked again. */
final class PatientCheck {
    private final BooleanSupplier done;
    private final Outage outage;

    PatientCheck(BooleanSupplier done) {
        this(done, InstantSource.system());
    }

    PatientCheck(BooleanSupplier done, InstantSource clock) {
        this.done = done;
        this.outage = new Outage(clock, new CountDownLatch(1), PatientCheck::passes);
    }

    /** Never waits; between two attempts of an outage the answer is no. */
    boolean isDone() {
        if (outage.isResting()) {
            return false;
        }
        try {
            boolean answer = done.getAsBoolean();
            outage.over();
            return answer;
        } catch (RuntimeException e) {
            if (!passes(e)) {
                throw e;
            }
            outage.note("learn how far the work is", e);
            return false;
        }
    }

    private static boolean passes(Throwable fault) {
        return fault instanceof StoreUnavailableException || Outage.passes(fault);
    }
}
