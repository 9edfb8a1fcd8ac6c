package newsloom.app.failure;

import java.util.Optional;
import newsloom.broker.BrokerStartException;
import newsloom.kafka.KafkaUnavailable;
import newsloom.kafka.topic.OtherLayout;
import newsloom.kafka.write.UndeliveredException;
import newsloom.store.StoreDamagedException;
import newsloom.store.StoreUnavailableException;

/** Tells the failures that people can do something about from bugs: they become what the command line prints. */
public final class KnownFailures {
    private KnownFailures() {}

    /** The sentence that says what was in the way; nothing for a bug. */
    public static Optional<String> sentence(Throwable failure) {
        boolean known = failure instanceof CannotRun
                || failure instanceof BrokerStartException
                || failure instanceof KafkaUnavailable
                || failure instanceof OtherLayout
                || failure instanceof StoreDamagedException
                || failure instanceof StoreUnavailableException
                || failure instanceof UndeliveredException;
        return known ? Optional.of(String.valueOf(failure.getMessage())) : Optional.empty();
    }
}
