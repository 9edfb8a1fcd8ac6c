package newsloom.app.failure;

import java.util.function.Supplier;
import newsloom.broker.BrokerStartException;
import newsloom.kafka.KafkaUnavailable;
import newsloom.kafka.write.UndeliveredException;
import newsloom.store.StoreUnavailableException;

/** Tells the failures that people can do something about from bugs: they become what the command line prints. */
public final class KnownFailures {
    private KnownFailures() {}

    /** @throws CannotRun with the sentence of what Kafka or the database failed in */
    public static <T> T sayingWhy(Supplier<T> action) {
        try {
            return action.get();
        } catch (BrokerStartException | KafkaUnavailable | StoreUnavailableException | UndeliveredException e) {
            throw new CannotRun(String.valueOf(e.getMessage()), e);
        }
    }
}
