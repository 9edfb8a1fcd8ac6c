package newsloom.dedupe.stream;

import static newsloom.dedupe.stream.Articles.ELECTION;
import static newsloom.dedupe.stream.Articles.FIRE;
import static newsloom.dedupe.stream.Articles.SAME_FIRE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import newsloom.dedupe.Parameters;
import newsloom.model.Article;
import newsloom.model.Correction;
import newsloom.model.Decoded;
import newsloom.model.Member;
import newsloom.model.Story;
import newsloom.model.Topics;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

/** What a task knows when it starts on the log of an earlier one; the test driver cannot restart on its state. */
class ClusteringTest {
    private static final Topics TOPICS = Topics.withPrefix("t.");

    private final KeyValueStore<Long, byte[]> log = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore(DedupeTopology.LOG), Serdes.Long(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();

    @Test
    void aStoryGoesOnWithItsNextVersionAfterARestart() {
        Story before = only(new Task().send(FIRE));

        Story after = only(new Task().send(SAME_FIRE));

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.articles()).extracting(Member::id).containsExactlyInAnyOrder("fire", "same-fire");
    }

    @Test
    void anArticleFromBeforeARestartChangesNothing() {
        new Task().send(FIRE);

        assertThat(new Task().send(FIRE)).isEmpty();
    }

    @Test
    void theLogGrowsOnlyByArticlesThatChangedSomething() {
        new Task().send(FIRE);
        new Task().send(FIRE);
        new Task().send(SAME_FIRE);

        assertThat(log.approximateNumEntries()).isEqualTo(2);
    }

    @Test
    void aCorrectionFromBeforeARestartStandsForArticlesThatComeAfterIt() {
        new Task().correct(new Correction.Merge("c1", "ann", Instant.EPOCH, List.of("fire", "election")));
        new Task().send(FIRE);

        Story after = only(new Task().send(ELECTION));

        assertThat(after.articles()).extracting(Member::id).containsExactlyInAnyOrder("fire", "election");
    }

    private static Story only(List<Story> stories) {
        assertThat(stories).hasSize(1);
        return stories.get(0);
    }

    /** A task that has just started on the log. */
    private final class Task {
        private final MockProcessorContext<String, byte[]> context = new MockProcessorContext<>();
        private final Clustering clustering = new Clustering(TOPICS, Parameters.defaults(), InstantSource.system());

        Task() {
            log.init(context.getStateStoreContext(), log);
            clustering.init(context);
        }

        void correct(Correction correction) {
            context.setRecordMetadata(TOPICS.corrections().name(), 0, 0);
            clustering.process(new Record<>("c", TOPICS.corrections().values().write(correction), 0));
        }

        List<Story> send(Article article) {
            clustering.process(new Record<>("en", TOPICS.articles().values().write(article), 0));
            return context.forwarded().stream()
                    .map(forwarded ->
                            TOPICS.stories().values().read(forwarded.record().value()))
                    .map(decoded -> ((Decoded.Value<Story>) decoded).value())
                    .toList();
        }
    }
}
