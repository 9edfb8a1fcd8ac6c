package newsloom.bench.throughput;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import newsloom.bench.stream.LongStream;
import newsloom.broker.BrokerSettings;
import newsloom.broker.EmbeddedBroker;
import newsloom.dedupe.stream.DedupeService;
import newsloom.dedupe.stream.DedupeSettings;
import newsloom.kafka.group.ConsumerLag;
import newsloom.kafka.topic.TopicCreator;
import newsloom.kafka.topic.TopicSettings;
import newsloom.model.Article;
import newsloom.model.Generation;
import newsloom.model.topic.Topics;
import newsloom.store.StoryStore;
import newsloom.store.kafka.SinkSettings;
import newsloom.store.kafka.StoryRows;
import newsloom.store.kafka.TopicSink;
import newsloom.store.list.StoryPage;
import newsloom.store.sql.SqlStoryStore;
import newsloom.store.sql.StoreSettings;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A broker, one dedupe and one store in this process, as {@code newsloom run} has them, with all articles there before. */
final class InProcessPipeline implements AutoCloseable {
    private static final String PREFIX = "bench.";
    private static final int BATCH = 500;
    private static final int PAGE = 500;
    private static final Duration ROUND = Duration.ofMillis(20);

    private final Topics topics = Topics.withPrefix(PREFIX);
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final EmbeddedBroker broker;
    private final Map<String, Object> client;
    private final DedupeSettings settings;
    private final StoryStore rows;
    private final ConsumerLag catchingUp;
    private double longestTransaction;

    InProcessPipeline(Path folder) throws InterruptedException {
        this.broker = EmbeddedBroker.start(BrokerSettings.defaults(folder.resolve("kafka")));
        this.client = broker.client();
        new TopicCreator(client, TopicSettings.defaults()).create(topics);
        this.settings = DedupeSettings.defaults(folder.resolve("dedupe"), PREFIX);
        this.rows = SqlStoryStore.open(StoreSettings.at("jdbc:sqlite:" + folder.resolve("newsloom.db")));
        rows.activate(settings.generation().number());
        this.catchingUp = new ConsumerLag(client);
    }

    DedupeSettings settings() {
        return settings;
    }

    MeterRegistry registry() {
        return registry;
    }

    /** How long one was open, in milliseconds. The timer forgets its longest after a while, so it is looked at meanwhile. */
    double longestTransaction() {
        return longestTransaction;
    }

    /** How many articles are in stored stories. */
    int articlesStored() {
        return Stream.iterate(
                        rows.stories(StoryPage.first(PAGE)),
                        page -> !page.isEmpty(),
                        page -> rows.stories(StoryPage.first(PAGE).after(page.get(page.size() - 1))))
                .flatMap(List::stream)
                .mapToInt(story -> story.head().counts().articles())
                .sum();
    }

    /** Writes them as {@code ingest} would, compressed, but without transactions. */
    void fill(LongStream stream, int articles) throws Exception {
        Map<String, Object> properties = new HashMap<>(client);
        properties.putAll(Map.of("linger.ms", "50", "batch.size", "1000000", "compression.type", "lz4"));
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
            for (int done = 0; done < articles; done += BATCH) {
                List<Future<RecordMetadata>> sent = new ArrayList<>(BATCH);
                for (Article article : stream.next(Math.min(BATCH, articles - done))) {
                    sent.add(producer.send(record(article)));
                }
                sent.get(sent.size() - 1).get();
            }
        }
    }

    /**
     * Lets both work until all is stored; says when which step was through.
     *
     * @param warmUp after how many articles the time begins
     */
    Course run(int warmUp) throws InterruptedException {
        Map<Integer, Long> ends = catchingUp.ends(topics.articles());
        try (TopicSink<?> sink = TopicSink.ofStories(
                        client,
                        topics,
                        new StoryRows(rows, 1),
                        SinkSettings.ofStories(PREFIX, Generation.FIRST),
                        registry);
                DedupeService dedupe = new DedupeService(client, topics, settings, registry, Clock.systemUTC())) {
            new Thread(sink, "store").start();
            dedupe.start();
            await(() -> registry.counter("newsloom.articles.grouped").count() > warmUp);
            long began = System.nanoTime();
            ThreadTimes before = ThreadTimes.now();
            await(() -> ConsumerLag.reached(catchingUp.positions(settings.applicationId(), topics.articles()), ends));
            long told = System.nanoTime();
            Map<Integer, Long> stories = catchingUp.ends(topics.stories());
            await(() -> ConsumerLag.reached(rows.positions(topics.stories().name()), stories));
            return new Course(
                    Duration.ofNanos(told - began),
                    Duration.ofNanos(System.nanoTime() - began),
                    ThreadTimes.now().since(before));
        }
    }

    @Override
    public void close() {
        catchingUp.close();
        rows.close();
        broker.close();
    }

    private ProducerRecord<String, byte[]> record(Article article) {
        return new ProducerRecord<>(
                topics.articles().name(),
                article.language().getLanguage(),
                topics.articles().values().write(article));
    }

    private void await(BooleanSupplier done) throws InterruptedException {
        while (!done.getAsBoolean()) {
            Timer transactions = registry.timer("newsloom.transaction");
            longestTransaction = Math.max(longestTransaction, transactions.max(TimeUnit.MILLISECONDS));
            Thread.sleep(ROUND.toMillis());
        }
    }

    /**
     * How long it took from the first article that counts.
     *
     * @param told until the last story was committed on its topic
     * @param stored until the last row was
     */
    record Course(Duration told, Duration stored, ThreadTimes threads) {}
}
