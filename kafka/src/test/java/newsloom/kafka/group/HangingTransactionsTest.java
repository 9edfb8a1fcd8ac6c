package newsloom.kafka.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import newsloom.kafka.group.HangingTransactions.OpenTransaction;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class HangingTransactionsTest {
    private static final TopicPartition LOG = new TopicPartition("article-log", 7);
    private static final TopicPartition STORIES = new TopicPartition("stories", 7);
    private static final Set<OpenTransaction> OPEN = Set.of(new OpenTransaction(LOG, 42, 0, 0, 6));

    @Test
    void aTransactionThatStaysOpenWhereItsCoordinatorOwesNothingHasLostItsMarker() {
        assertThat(HangingTransactions.lost(OPEN, Map.of(42L, Set.of()), OPEN)).isEqualTo(OPEN);
        assertThat(HangingTransactions.lost(OPEN, Map.of(42L, Set.of(STORIES)), OPEN))
                .isEqualTo(OPEN);
    }

    @Test
    void aTransactionWhoseMarkerIsStillToComeIsNotLost() {
        assertThat(HangingTransactions.lost(OPEN, Map.of(42L, Set.of(LOG, STORIES)), OPEN))
                .isEmpty();
    }

    @Test
    void aTransactionThatEndedMeanwhileIsNotLost() {
        Set<OpenTransaction> next = Set.of(new OpenTransaction(LOG, 42, 0, 0, 9));

        assertThat(HangingTransactions.lost(OPEN, Map.of(42L, Set.of()), next)).isEmpty();
    }

    @Test
    void nothingIsSaidOfATransactionWhoseCoordinatorDoesNotKnowIt() {
        assertThat(HangingTransactions.lost(OPEN, Map.of(), OPEN)).isEmpty();
    }
}
