package newsloom.bench.recovery;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Future;
import newsloom.bench.stream.LongStream;
import newsloom.broker.BrokerSettings;
import newsloom.broker.EmbeddedBroker;
import newsloom.dedupe.StoryEngine;
import newsloom.dedupe.parameter.Parameters;
import newsloom.evaluate.LabelledArticle;
import newsloom.evaluate.LabelledReader;
import newsloom.ingest.read.DetectorSettings;
import newsloom.ingest.read.LanguageDetector;
import newsloom.kafka.topic.TopicCreator;
import newsloom.kafka.topic.TopicSettings;
import newsloom.model.Article;
import newsloom.model.topic.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.LongSerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Fills the log of one partition, kills instances, and times how long others take to be ready, from the start of their
 * process on, and how long a standby takes to tell the next story.
 */
public final class RecoveryRun {
    private static final int BATCH = 500;
    private static final int PARTITION = 0;

    private final Topics topics = Topics.withPrefix(Instance.PREFIX);
    private final Path folder;
    private final int heapMegabytes;
    private final String address;
    private final Map<String, Object> client;

    private RecoveryRun(Path folder, int heapMegabytes, EmbeddedBroker broker) {
        this.folder = folder;
        this.heapMegabytes = heapMegabytes;
        this.address = broker.bootstrapServers();
        this.client = broker.client();
    }

    /** @param arguments a file of articles, how many articles the log is to have, a folder that is empty, and megabytes of heap */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[2]);
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.defaults(folder.resolve("kafka")))) {
            new RecoveryRun(folder, Integer.parseInt(arguments[3]), broker)
                    .run(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        }
    }

    private void run(Path file, int articles) throws Exception {
        List<Article> few = read(file);
        createTopics();
        timed("the log of " + articles + " articles filled", () -> fill(new LongStream(few, 4_000), articles));
        Process first = ready("from the log alone, no snapshot", "one", 0);
        timed("stopped in good order", () -> end(first));
        Process second = ready("from the snapshot of a good end", "one", 0);
        kill(second);
        Process third = ready("after kill -9, with that snapshot", "one", 0);
        end(third);
        takeOver(few.get(0));
    }

    private void takeOver(Article article) throws Exception {
        Process active = ready("one of two, with a standby to come", "one", 1);
        Process standby = start("two", 1);
        await(standby);
        awaitWarm(standby);
        try (KafkaConsumer<String, byte[]> stories = stories()) {
            stories.poll(Duration.ofSeconds(1));
            timed("killed; the standby told the next story", () -> {
                kill(active);
                send(article);
                while (stories.poll(Duration.ofMillis(20)).isEmpty()) {
                    // until there is one
                }
            });
        }
        end(standby);
    }

    /** A standby's lag is not told from outside; it has been warm for long when it has said that it loaded its snapshot. */
    private void awaitWarm(Process standby) throws InterruptedException {
        Thread.sleep(Long.getLong("warm.millis", 30_000));
        if (!standby.isAlive()) {
            throw new IllegalStateException("The standby ended.");
        }
    }

    private Process ready(String how, String state, int standbys) throws IOException {
        long start = System.nanoTime();
        Process process = start(state, standbys);
        await(process);
        report("ready " + how, start);
        return process;
    }

    private Process start(String state, int standbys) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseParallelGC",
                "-cp",
                System.getProperty("java.class.path"),
                Instance.class.getName(),
                address,
                folder.resolve(state).toString(),
                Integer.toString(standbys));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void await(Process process) throws IOException {
        BufferedReader lines = process.inputReader();
        String line = lines.readLine();
        while (line != null && !line.equals(Instance.READY)) {
            System.err.println(line);
            line = lines.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("An instance ended before it was ready.");
        }
        Thread rest = new Thread(() -> lines.lines().forEach(System.err::println));
        rest.setDaemon(true);
        rest.start();
    }

    private static void end(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private void createTopics() throws Exception {
        new TopicCreator(client(), TopicSettings.defaults()).create(topics);
        int partitions = TopicSettings.defaults().languageShards();
        try (Admin admin = Admin.create(properties())) {
            admin.createTopics(List.of(new NewTopic(logTopic(), partitions, (short) 1)
                            .configs(Map.of("cleanup.policy", "compact"))))
                    .all()
                    .get();
        }
    }

    private void fill(LongStream stream, int articles) throws Exception {
        ArticleLog log = new ArticleLog(topics.articles().values());
        StoryEngine engine = new StoryEngine(Parameters.defaults());
        Properties properties = properties();
        properties.put("linger.ms", "50");
        properties.put("batch.size", "1000000");
        properties.put("compression.type", "lz4");
        try (KafkaProducer<Long, byte[]> producer =
                new KafkaProducer<>(properties, new LongSerializer(), new ByteArraySerializer())) {
            for (long number = 0; number < articles; ) {
                List<Future<RecordMetadata>> sent = new ArrayList<>(BATCH);
                for (Article article : stream.next((int) Math.min(BATCH, articles - number))) {
                    byte[] entry = log.next(article, engine.add(article));
                    sent.add(producer.send(new ProducerRecord<>(logTopic(), PARTITION, number++, entry)));
                }
                sent.get(sent.size() - 1).get();
            }
        }
    }

    private void send(Article article) throws Exception {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(properties(), new StringSerializer(), new ByteArraySerializer())) {
            byte[] bytes = topics.articles().values().write(article);
            producer.send(new ProducerRecord<>(topics.articles().name(), PARTITION, "en", bytes))
                    .get();
        }
    }

    private KafkaConsumer<String, byte[]> stories() {
        Properties properties = properties();
        properties.put("group.id", "bench");
        properties.put("isolation.level", "read_committed");
        properties.put("auto.offset.reset", "earliest");
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(topics.stories().name()));
        return consumer;
    }

    private static String logTopic() {
        return Instance.PREFIX + "dedupe-article-log-changelog";
    }

    private static List<Article> read(Path file) throws IOException {
        LabelledReader reader = new LabelledReader(new LanguageDetector(DetectorSettings.defaults()));
        return new ArrayList<>(reader.read(file).articles().stream()
                .map(LabelledArticle::article)
                .toList());
    }

    private Map<String, Object> client() {
        return client;
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.putAll(client());
        return properties;
    }

    private static void timed(String what, Step step) throws Exception {
        long start = System.nanoTime();
        step.run();
        report(what, start);
    }

    private static void report(String what, long start) {
        System.out.printf(Locale.ROOT, "%.1f s: %s%n", (System.nanoTime() - start) / 1e9, what);
    }

    private interface Step {
        void run() throws Exception;
    }
}
