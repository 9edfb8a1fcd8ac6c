package newsloom.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.app.role.KafkaConnection;
import newsloom.app.role.Stores;
import newsloom.app.settings.DefaultSettings;
import newsloom.app.settings.Settings;
import newsloom.kafka.group.ConsumerLag;
import newsloom.kafka.topic.CorrectionLog;
import newsloom.model.Article;
import newsloom.model.Correction;
import newsloom.model.Correction.Merge;
import newsloom.model.topic.Topics;
import newsloom.store.ArrivedArticle;
import newsloom.store.ArrivedCorrection;
import newsloom.store.Positions;
import newsloom.store.StoryStore;
import newsloom.store.search.IndexCheck;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** All on one Kafka and one database, which agree again when a test ends. */
@TestInstance(Lifecycle.PER_CLASS)
class DoctorTest {
    private static final String AGREES =
            "All agrees: the logs in Kafka, what was read of them, the engine, the rows," + " and the search index.";
    private static final String ALL_ELSE = "All else agrees; nothing needs repair.";
    private static final String HINT = "newsloom doctor --repair puts it right, of what is whole.";

    private Settings settings = Settings.defaults();
    private KafkaConnection kafka;
    private StoryStore rows;
    private Topics topics;

    @BeforeAll
    void connect(@TempDir Path data) {
        settings = DefaultSettings.at(data);
        kafka = KafkaConnection.connect(settings);
        rows = Stores.open(settings);
        topics = kafka.topics();
    }

    @AfterAll
    void close() {
        rows.close();
        kafka.close();
    }

    @BeforeEach
    void allAgrees() {
        index().rebuild();
        assertThat(examine()).containsExactly("true", AGREES);
    }

    @Test
    void correctionsThatOnlyTheTopicOrOnlyTheRowsHoldAreBroughtToTheOther() {
        String topic = topics.corrections().name();
        new CorrectionLog(kafka.client(), topics.corrections(), Clock.systemUTC()).write(merge("c1"));
        assertThat(examine())
                .containsExactly(
                        "true",
                        "Up to 16 records of " + topic
                                + " are not in the database yet: newsloom run, or newsloom store, stores them.",
                        ALL_ELSE);

        rows.saveCorrections(List.of(), readToTheEnd());
        assertThat(examine())
                .containsExactly(
                        "false",
                        "Of the corrections, " + topic + " holds 1 that the database does not, such as c1.",
                        HINT);
        assertThat(repair()).anySatisfy(said -> assertThat(said).startsWith("Repaired: " + topic + " is read again"));
        assertThat(rows.positions(topic)).containsEntry(0, 0L);

        rows.saveCorrections(List.of(arrived("c1"), arrived("c2")), readToTheEnd());
        assertThat(examine())
                .containsExactly(
                        "false",
                        "Of the corrections, the database holds 1 that " + topic + " does not, such as c2.",
                        HINT);
        repair();
        assertThat(new CorrectionLog(kafka.client(), topics.corrections(), Clock.systemUTC()).all())
                .extracting(Correction::id)
                .contains("c1", "c2");
        rows.saveCorrections(List.of(), readToTheEnd());
    }

    @Test
    void rowsThatHaveReadMoreArticlesThanThereAreReadThemAgain() {
        String topic = topics.articles().name();
        rows.save(1, List.of(), new Positions(topic, Map.of(4, 9L)));
        assertThat(examine())
                .containsExactly(
                        "false",
                        "The topic " + topic
                                + ", partition 4, ends before where the database has read: it is lost, or has lost its end.",
                        HINT);
        repair();
        assertThat(rows.positions(topic)).containsEntry(4, 0L);
    }

    @Test
    void anIndexThatCannotBeUsedIsMadeAnewAndOneThatIsBehindIsOnlySaid() throws IOException {
        write("rain", 1);
        assertThat(examine())
                .hasSize(3)
                .startsWith("true")
                .endsWith(ALL_ELSE)
                .element(1)
                .asString()
                .contains("has come to change ");
        index().rebuild();
        flip(".cfs");
        assertThat(examine())
                .hasSize(3)
                .contains("false", HINT)
                .element(1)
                .asString()
                .startsWith("The search index " + settings.searchIndex() + " cannot be read (");
        assertThat(repair())
                .last()
                .isEqualTo("Repaired: the search index is made anew of the 1 articles in the database.");
    }

    @Test
    void whereThereIsNoIndexItIsNotSaidToAgree() throws IOException {
        try (Stream<Path> files = Files.list(settings.searchIndex())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        assertThat(examine())
                .hasSize(3)
                .startsWith("true")
                .endsWith(ALL_ELSE)
                .element(1)
                .asString()
                .startsWith("There is no search index in " + settings.searchIndex());
    }

    private List<String> examine() {
        return examine(false);
    }

    private List<String> repair() {
        return examine(true);
    }

    private List<String> examine(boolean repair) {
        List<String> said = new ArrayList<>();
        boolean agrees = KafkaDoctorService.examine(settings, repair, said::add);
        said.add(0, Boolean.toString(agrees));
        return said;
    }

    private IndexCheck index() {
        return new IndexCheck(settings.searchIndex(), rows);
    }

    private Positions readToTheEnd() {
        try (ConsumerLag lag = new ConsumerLag(kafka.client())) {
            return new Positions(topics.corrections().name(), lag.endsOfWritten(topics.corrections()));
        }
    }

    private static Correction merge(String id) {
        return new Merge(id, "ann", Instant.EPOCH, List.of("a", "b"));
    }

    private static ArrivedCorrection arrived(String id) {
        return new ArrivedCorrection(merge(id), Instant.EPOCH, 0);
    }

    private void write(String id, long offset) {
        Article article = new Article(
                id, Optional.empty(), Optional.empty(), Optional.of(id), "It rains.", Optional.empty(), Locale.ENGLISH);
        rows.saveArticles(
                List.of(new ArrivedArticle(article, Instant.EPOCH, offset)),
                new Positions("elsewhere", Map.of(0, offset)));
    }

    private void flip(String ending) throws IOException {
        try (Stream<Path> files = Files.list(settings.searchIndex())) {
            Path file = files.filter(each -> each.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        }
    }
}
