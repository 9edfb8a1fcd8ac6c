package newsloom.kafka.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import newsloom.broker.BrokerSettings;
import newsloom.broker.EmbeddedBroker;
import newsloom.kafka.topic.TopicCreator;
import newsloom.kafka.topic.TopicSettings;
import newsloom.model.topic.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A process that starts the embedded broker of a folder, says which markers were lost before, and commits one
 * transaction after the other until it is killed.
 */
final class Committer implements AutoCloseable {
    private static final int PRODUCERS = 6;
    private static final int PARTITIONS = 8;
    private static final String PREFIX = "test.";

    private final Process process;
    private final BufferedReader said;

    private Committer(Process process) {
        this.process = process;
        this.said = process.inputReader();
    }

    static Committer on(Path folder) throws IOException {
        return new Committer(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Committer.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** What it found lost when it started. */
    String lost() throws IOException {
        return line();
    }

    /** Returns when its producers have committed a few times. */
    void awaitCommits() throws IOException {
        String line = "";
        for (int commits = 0; commits < 4 * PRODUCERS; commits++) {
            line = line();
        }
        assertThat(line).isEqualTo("committed");
    }

    /** As {@code kill -9} does it. */
    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private String line() throws IOException {
        return Optional.ofNullable(said.readLine()).orElseThrow();
    }

    public static void main(String[] args) throws Exception {
        EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.defaults(Path.of(args[0])));
        Map<String, Object> client = broker.client();
        Topics topics = Topics.withPrefix(PREFIX);
        new TopicCreator(client, TopicSettings.defaults()).create(topics);
        System.out.println(new HangingTransactions(client).find(topic -> topic.startsWith(PREFIX)));
        for (int number = 0; number < PRODUCERS; number++) {
            String id = "committer-" + number;
            new Thread(() -> commit(client, id, topics.stories().name()), id).start();
        }
    }

    private static void commit(Map<String, Object> client, String id, String topic) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("transactional.id", id);
        Producer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        producer.initTransactions();
        for (int partition = 0; true; partition = (partition + 1) % PARTITIONS) {
            producer.beginTransaction();
            Future<RecordMetadata> ended = producer.send(new ProducerRecord<>(topic, partition, "key", "value"));
            producer.commitTransaction();
            System.out.println(ended.isDone() ? "committed" : "lost");
        }
    }
}
