package newsloom.app.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsloom.app.role.Disagreement.GroupAnew;
import newsloom.app.role.Disagreement.ReadAgain;
import newsloom.app.settings.DefaultSettings;
import newsloom.app.settings.Settings;
import newsloom.kafka.group.GroupOffsets;
import newsloom.kafka.write.AtomicWriter;
import newsloom.model.Generation;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryRecord;
import newsloom.model.topic.Topics;
import newsloom.store.Origin;
import newsloom.store.Positions;
import newsloom.store.StoreUnavailableException;
import newsloom.store.StoryStore;
import newsloom.store.sql.SqlStoryStore;
import newsloom.store.sql.StoreSettings;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** All on one Kafka: what a test writes there is gone, or as it was, when it ends. */
@TestInstance(Lifecycle.PER_CLASS)
class AgreementTest {
    private Settings settings = Settings.defaults();
    private KafkaConnection kafka;
    private StoryStore rows;
    private Topics topics;
    private String stories;

    @BeforeAll
    void connect(@TempDir Path data) {
        settings = DefaultSettings.at(data);
        kafka = KafkaConnection.connect(settings);
        rows = Stores.open(settings);
        topics = kafka.topics();
        stories = topics.stories().name();
    }

    @AfterAll
    void close() {
        rows.close();
        kafka.close();
    }

    @BeforeEach
    void allAgrees() {
        agreement().settle(rows);
        assertThat(agreement().find()).isEmpty();
    }

    @Test
    void rowsOfAnotherKafkaOfOtherTopicsOrUnderAnotherPrefixAreToldApart() {
        Origin here = rows.origin().orElseThrow();

        rows.comeFrom(new Origin("elsewhere", here.topicsPrefix(), here.topics()));
        assertTold("came from another Kafka (cluster elsewhere) than this one (cluster " + here.kafka());

        rows.comeFrom(new Origin(here.kafka(), "old.", here.topics()));
        assertTold("under topics.prefix old. and not under newsloom.");

        rows.comeFrom(new Origin(here.kafka(), here.topicsPrefix(), Map.of(stories, "former")));
        assertThat(assertTold("The topic newsloom.stories is not the one").remedy())
                .isInstanceOf(GroupAnew.class);

        String articles = topics.articles().name();
        rows.comeFrom(new Origin(
                here.kafka(), here.topicsPrefix(), Map.of(stories, here.topics().get(stories), articles, "former")));
        assertReadAgain("The topic newsloom.articles is not the one", Set.of());
    }

    @Test
    void rowsThatCanBeReadAndNotWrittenAreRefusedAtTheStart() {
        try (StoryStore readOnly = SqlStoryStore.open(
                StoreSettings.at("jdbc:sqlite:file:" + settings.data().resolve("newsloom.db") + "?mode=ro"))) {
            assertThatThrownBy(() -> new Agreement(settings, kafka, Optional.of(readOnly)).require())
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContainingAll(settings.data().toString(), "readonly", "Let this user write there");
        }
    }

    @Test
    void aLogThatEndsBeforeWhatWasReadOfItHasLostItsEnd() {
        String group = settings.dedupe(Generation.FIRST).applicationId();
        GroupOffsets offsets = new GroupOffsets(kafka.client());
        offsets.set(group, topics.articles().name(), Map.of(2, 0L, 3, 5L));
        assertReadAgain("newsloom.articles, partition 3, ends before where dedupe has read", Set.of(3));
        offsets.forget(group);

        rows.save(1, List.of(), new Positions(stories, Map.of(4, 9L)));
        assertThat(assertTold("newsloom.stories, partition 4, ends before where the database has read")
                        .remedy())
                .isInstanceOf(GroupAnew.class);
        rows.save(1, List.of(), new Positions(stories, Map.of(4, 0L)));
    }

    @Test
    void anEngineThatHoldsLessThanWasToldHasLostItsLog() {
        byte[] told = topics.stories().values().write(new StoryRecord(3, 1, StoryHead.merged("s", "en", 3, 1, "t")));
        new AtomicWriter(kafka.client(), stories, "it")
                .write("told", partitions -> List.of(new ProducerRecord<>(stories, 5, "story/s", told)));

        assertThat(assertTold("newsloom.dedupe-article-log-changelog, partition 5, has 0 entries, though"
                                + " newsloom.stories tells what came of 3")
                        .remedy())
                .isInstanceOf(GroupAnew.class);
        new AtomicWriter(kafka.client(), stories, "it")
                .write("told", partitions -> List.of(new ProducerRecord<>(stories, 5, "story/s", new byte[1])));
    }

    @Test
    void aLogThatHoldsADamagedRecordIsTold() throws IOException {
        new AtomicWriter(kafka.client(), stories, "it")
                .write("told", partitions -> List.of(new ProducerRecord<>(stories, 6, "story/s", new byte[9])));

        flipAByteOf(stories + "-6");
        assertThat(assertTold("The topic newsloom.stories holds a damaged record")
                        .remedy())
                .isInstanceOf(GroupAnew.class);
        assertThat(agreement().damaged()).hasSize(1);

        flipAByteOf(stories + "-6");
        assertThat(agreement().damaged()).isEmpty();
    }

    @Test
    void rowsOfAGenerationThatKafkaDoesNotKnowAreToldToo() {
        try (StoryStore others = Stores.open(DefaultSettings.at(settings.data().resolve("others")))) {
            others.activate(3);

            List<Disagreement> found = new Agreement(settings, kafka, Optional.of(others)).find();
            assertThat(found)
                    .containsExactly(new Disagreement(
                            "The database holds generation 3 of the stories, and the topic newsloom.generations knows of"
                                    + " 1 at most: it is lost, or has lost its end.",
                            new GroupAnew()));
        }
    }

    /** @param partitions empty for all */
    private void assertReadAgain(String sentence, Set<Integer> partitions) {
        assertThat(assertTold(sentence).remedy()).isInstanceOfSatisfying(ReadAgain.class, again -> {
            assertThat(again.topic().name()).isEqualTo(topics.articles().name());
            assertThat(again.partitions()).isEqualTo(partitions);
        });
    }

    /** Behind the header of its first batch. */
    private void flipAByteOf(String partition) throws IOException {
        Path log = new DataFolder(settings.data()).brokerFolder().resolve(partition + "/00000000000000000000.log");
        try (FileChannel file = FileChannel.open(log, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            file.read(one, 70);
            file.write(ByteBuffer.wrap(new byte[] {(byte) ~one.get(0)}), 70);
        }
    }

    private Disagreement assertTold(String sentence) {
        List<Disagreement> found = agreement().find();
        assertThat(found)
                .singleElement()
                .satisfies(only -> assertThat(only.sentence()).contains(sentence));
        return found.get(0);
    }

    private Agreement agreement() {
        return new Agreement(settings, kafka, Optional.of(rows));
    }
}
