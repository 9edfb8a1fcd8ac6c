package newsloom.dedupe.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TransactionsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<String> done = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private final Transactions transactions = new Transactions(registry, () -> now);

    @Test
    void whatTakesLongWaitsUntilTheTransactionIsCommittedAndDoesNotCountAsPartOfIt() {
        transactions.begun();
        transactions.execute(() -> {
            done.add("frozen");
            now = now.plusSeconds(9);
        });
        now = now.plusMillis(100);
        assertThat(done).isEmpty();

        transactions.committed();

        assertThat(done).containsExactly("frozen");
        assertThat(registry.timer("newsloom.transaction").max(TimeUnit.MILLISECONDS))
                .isEqualTo(100);
    }

    @Test
    void itIsDoneOnceAndNotAtAllWhenTheTransactionIsAborted() {
        transactions.begun();
        transactions.execute(() -> done.add("of the aborted one"));
        transactions.aborted();
        transactions.begun();
        transactions.committed();
        transactions.execute(() -> done.add("once"));
        transactions.committed();
        transactions.committed();

        assertThat(done).containsExactly("once");
        assertThat(registry.timer("newsloom.transaction").totalTime(TimeUnit.MILLISECONDS))
                .isZero();
    }
}
