package newsloom.app.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import newsloom.app.broker.LostMarkers.OpenTransaction;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class LostMarkersTest {
    private static final TopicPartition LOG = new TopicPartition("article-log", 7);
    private static final TopicPartition STORIES = new TopicPartition("stories", 7);
    private static final Set<OpenTransaction> OPEN = Set.of(new OpenTransaction(LOG, 42, 6));

    @Test
    void aTransactionThatStaysOpenWhereItsCoordinatorOwesNothingHasLostItsMarker() {
        assertThat(LostMarkers.lost(OPEN, Map.of(42L, Set.of()), OPEN)).isEqualTo(OPEN);
        assertThat(LostMarkers.lost(OPEN, Map.of(42L, Set.of(STORIES)), OPEN)).isEqualTo(OPEN);
    }

    @Test
    void aTransactionWhoseMarkerIsStillToComeIsNotLost() {
        assertThat(LostMarkers.lost(OPEN, Map.of(42L, Set.of(LOG, STORIES)), OPEN))
                .isEmpty();
    }

    @Test
    void aTransactionThatEndedMeanwhileIsNotLost() {
        Set<OpenTransaction> next = Set.of(new OpenTransaction(LOG, 42, 9));

        assertThat(LostMarkers.lost(OPEN, Map.of(42L, Set.of()), next)).isEmpty();
    }

    @Test
    void nothingIsSaidOfATransactionWhoseCoordinatorDoesNotKnowIt() {
        assertThat(LostMarkers.lost(OPEN, Map.of(), OPEN)).isEmpty();
    }
}
