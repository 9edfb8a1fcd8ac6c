package newsloom.dedupe.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static newsloom.dedupe.stream.Articles.FIRE;
import static newsloom.dedupe.stream.Articles.SAME_FIRE;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.Article;
import newsloom.model.json.Decoded;
import newsloom.model.quarantine.QuarantineReason;
import newsloom.model.quarantine.Quarantined;
import newsloom.model.quarantine.RecordOrigin;
import newsloom.model.topic.Topics;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever lies on the topic of articles, the articles before and behind it become stories. */
class PoisonTest {
    private static final Topics TOPICS = Topics.withPrefix("t.");
    private static final Instant INGESTED = Instant.parse("2026-11-21T11:59:59Z");
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, byte[]> articles;
    private final TestOutputTopic<String, byte[]> stories;
    private final TestOutputTopic<String, byte[]> quarantine;

    PoisonTest(@TempDir Path folder) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        driver = new TopologyTestDriver(
                DedupeTopology.of(
                        TOPICS,
                        DedupeSettings.defaults(folder, "t."),
                        new Snapshots(
                                folder,
                                Parameters.defaults(),
                                1_000,
                                Runnable::run,
                                Runnable::run,
                                InstantSource.fixed(NOW)),
                        new DedupeMeters(meters),
                        InstantSource.fixed(NOW)),
                settings);
        articles = driver.createInputTopic(
                TOPICS.articles().name(),
                new StringSerializer(),
                new ByteArraySerializer(),
                INGESTED,
                java.time.Duration.ZERO);
        stories = output(TOPICS.stories().name());
        quarantine = output(TOPICS.quarantine().name());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatCannotBeReadGoesToQuarantineAndIsCounted(String name, byte @Nullable [] poison, QuarantineReason kind) {
        sendBetweenTwoArticles("en", poison);

        Quarantined refused = refused();
        assertThat(refused.kind()).isEqualTo(kind);
        assertThat(refused.origin()).isEqualTo("t.articles/0/1");
        assertThat(refused.at()).isEqualTo(NOW);
        assertThat(counted(kind)).isEqualTo(1);
        RecordOrigin original = refused.record().orElseThrow();
        byte[] sent = Optional.ofNullable(poison).orElseGet(() -> new byte[0]);
        assertThat(original.length()).isEqualTo(sent.length);
        assertThat(original.whole()).isEqualTo(sent.length <= 512 * 1024);
        assertThat(original.bytes()).isEqualTo(Arrays.copyOf(sent, Math.min(sent.length, 512 * 1024)));
        assertThat(original.at()).isEqualTo(INGESTED);
        assertThat(TOPICS.quarantine().values().write(refused)).hasSizeLessThan(1_000_000);
        assertTheStoryHasBoth();
    }

    static Stream<Arguments> whatCannotBeReadGoesToQuarantineAndIsCounted() {
        return Stream.of(
                Arguments.of("no value", null, QuarantineReason.EMPTY),
                Arguments.of("no bytes", new byte[0], QuarantineReason.EMPTY),
                Arguments.of("null", bytes("null"), QuarantineReason.EMPTY),
                Arguments.of("no body", bytes("{\"version\":1}"), QuarantineReason.EMPTY),
                Arguments.of("no JSON", bytes("Fire in Brackwater"), QuarantineReason.NOT_JSON),
                Arguments.of("cut short", bytes("{\"version\":1,\"body\":{\"id"), QuarantineReason.NOT_JSON),
                Arguments.of(
                        "no text at all", new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1, 2}, QuarantineReason.NOT_JSON),
                Arguments.of("20 MB of nothing", new byte[20_000_000], QuarantineReason.NOT_JSON),
                Arguments.of("30 MB", new byte[30_000_000], QuarantineReason.TOO_LARGE),
                Arguments.of("another version", bytes("{\"version\":2,\"body\":{}}"), QuarantineReason.VERSION),
                Arguments.of(
                        "another version of another shape",
                        bytes("{\"version\":9,\"body\":[1]}"),
                        QuarantineReason.VERSION),
                Arguments.of("deeply nested", bytes("[".repeat(100_000)), QuarantineReason.INVALID),
                Arguments.of(
                        "deeply nested tags",
                        body("\"id\":\"x\",\"tags\":" + "[".repeat(100_000)),
                        QuarantineReason.INVALID),
                Arguments.of("an object for a text", body("\"id\":\"x\",\"text\":{}"), QuarantineReason.INVALID),
                Arguments.of("a blank text", body("\"id\":\"x\",\"text\":\" \""), QuarantineReason.INVALID),
                Arguments.of("no id", body("\"text\":\"Fire\""), QuarantineReason.INVALID),
                Arguments.of(
                        "no date",
                        body("\"id\":\"x\",\"text\":\"a\",\"published\":{\"at\":\"soon\"}"),
                        QuarantineReason.INVALID),
                Arguments.of("an id of 3,900", article("x".repeat(3_900), "Fire", "Fire."), QuarantineReason.TOO_LARGE),
                Arguments.of(
                        "a title of a million",
                        article("x", "Fire " + "mill ".repeat(200_000), "Fire."),
                        QuarantineReason.TOO_LARGE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatIsOddButAnArticleBecomesAStoryAndTheOthersToo(String name, byte[] odd) {
        sendBetweenTwoArticles("en", odd);

        assertThat(quarantine.readValuesToList())
                .map(bytes -> new String(bytes, UTF_8))
                .isEmpty();
        assertTheStoryHasBoth();
        assertThat(meters.get("newsloom.articles.grouped").counter().count()).isEqualTo(3);
    }

    static Stream<Arguments> whatIsOddButAnArticleBecomesAStoryAndTheOthersToo() {
        return Stream.of(
                Arguments.of("a text of one word", article("x", "Rain", "Rain")),
                Arguments.of("a text of one sign", article("x", ".", ".")),
                Arguments.of("a text of 20 MB", article("x", "Long", "word after word ".repeat(1_250_000))),
                Arguments.of("a word of 20 MB", article("x", "Long", "a".repeat(20_000_000))),
                Arguments.of("100,000 tags", tags(100_000)),
                Arguments.of("100,000 tags in the text", article("x", "Tags", "<b><i></i>".repeat(100_000))),
                Arguments.of("every Unicode plane", article("x", planes(), planes())),
                Arguments.of("halves of signs", body("\"id\":\"x\",\"text\":\"\\ud83d fire \\udc00\"")),
                Arguments.of("a number for a text", body("\"id\":7,\"text\":12345")),
                Arguments.of(
                        "no end of days",
                        body("\"id\":\"x\",\"text\":\"a\",\"published\":{\"at\":\"+999999999-12-31T23:59:59Z\","
                                + "\"precision\":\"DAY\",\"origin\":\"FEED\"}")));
    }

    @Test
    void aRecordWithoutAKeyIsReadLikeAnyOther() {
        articles.pipeInput(new TestRecord<>(null, TOPICS.articles().values().write(FIRE)));
        articles.pipeInput(new TestRecord<>(null, bytes("no JSON")));

        assertThat(stories.readRecordsToList()).hasSize(2);
        assertThat(refused().record().orElseThrow().key()).isEmpty();
    }

    @Test
    void oneThatFailsAgainAfterARetryIsANewEntryWithTheIdOfTheFormer() {
        RecordHeaders headers = new RecordHeaders();
        headers.add(RecordOrigin.RETRY, bytes("0123456789"));
        articles.pipeInput(new TestRecord<>("en", bytes("no JSON")));
        articles.pipeInput(new TestRecord<>("en", bytes("no JSON"), headers, NOW));

        Quarantined former = refused();
        Quarantined again = refused();
        assertThat(again.id()).isNotEqualTo(former.id()).hasSize(10);
        assertThat(former.record().orElseThrow().retryOf()).isEmpty();
        assertThat(again.record().orElseThrow().retryOf()).contains("0123456789");
    }

    @Test
    void theMetersSayWhatTheEngineHoldsAndHowLongItTook() {
        sendBetweenTwoArticles("en", article("x", "Rain", "Rain"));

        assertThat(gauge("newsloom.active.articles")).isEqualTo(3);
        assertThat(gauge("newsloom.active.stories")).isEqualTo(2);
        assertThat(gauge("newsloom.active.singletons")).isEqualTo(1);
        assertThat(gauge("newsloom.active.singletons.share")).isEqualTo(.5);
        assertThat(meters.get("newsloom.candidates").counter().count()).isPositive();
        assertThat(meters.get("newsloom.story.changes").counter().count()).isEqualTo(3);
        assertThat(meters.get("newsloom.delay").tag("to", "story").timer().mean(java.util.concurrent.TimeUnit.SECONDS))
                .isEqualTo(1);
    }

    private void sendBetweenTwoArticles(String key, byte @Nullable [] value) {
        articles.pipeInput(key, TOPICS.articles().values().write(FIRE));
        articles.pipeInput(new TestRecord<>(key, value, INGESTED));
        articles.pipeInput(key, TOPICS.articles().values().write(SAME_FIRE));
    }

    private void assertTheStoryHasBoth() {
        assertThat(ToldRecords.read(stories.readValuesToList()).stories())
                .anySatisfy(
                        story -> assertThat(story.articles()).extracting("id").contains("fire", "same-fire"));
    }

    private Quarantined refused() {
        return ((Decoded.Value<Quarantined>) TOPICS.quarantine().values().read(quarantine.readValue())).value();
    }

    private double counted(QuarantineReason kind) {
        return meters.get("newsloom.quarantined")
                .tag("reason", kind.label())
                .counter()
                .count();
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private TestOutputTopic<String, byte[]> output(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static byte[] article(String id, String title, String text) {
        return TOPICS.articles()
                .values()
                .write(new Article(
                        id,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(title),
                        text,
                        Optional.empty(),
                        Locale.ENGLISH));
    }

    /** An article with the fields that a later version might add. */
    private static byte[] tags(int count) {
        String tags =
                IntStream.range(0, count).mapToObj(i -> "\"tag" + i + "\"").collect(Collectors.joining(","));
        String fields =
                IntStream.range(0, count).mapToObj(i -> "\"f" + i + "\":1").collect(Collectors.joining(","));
        return body("\"id\":\"x\",\"text\":\"Rain\",\"tags\":[" + tags + "]," + fields);
    }

    /** Some signs of each of the seventeen planes. */
    private static String planes() {
        return IntStream.range(0, 17)
                .flatMap(plane ->
                        IntStream.range(0, 0x10000).filter(i -> i % 997 == 41).map(i -> plane << 16 | i))
                .filter(sign -> sign < 0xD800 || sign > 0xDFFF)
                .mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
    }

    private static byte[] body(String fields) {
        return bytes("{\"version\":1,\"body\":{" + fields + "}}");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
