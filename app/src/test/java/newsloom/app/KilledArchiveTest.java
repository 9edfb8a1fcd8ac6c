package newsloom.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import newsloom.broker.BrokerSettings;
import newsloom.broker.EmbeddedBroker;
import newsloom.model.Article;
import newsloom.model.json.Decoded;
import newsloom.model.topic.Topics;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long-running")
class KilledArchiveTest {
    private static final int PAGES = 600;

    private final Path data;
    private final Path archive;

    KilledArchiveTest(@TempDir Path folder) throws IOException {
        this.data = folder.resolve("data");
        this.archive = folder.resolve("news.warc.gz");
        writeArchive();
    }

    @Test
    void anArchiveWhoseReplayIsKilledAndStartedAgainIsWrittenOnceAndWhole() throws Exception {
        Replayed replayed = new Replayed(data);
        Process first = replay();
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> replayed.hasStories() || !first.isAlive());
        first.destroyForcibly().waitFor();
        int written = articles().size();
        assertThat(written).isPositive();

        Process second = replay();

        assertThat(second.errorReader().lines()).last().isEqualTo("Read " + PAGES + " articles.");
        assertThat(second.waitFor()).isZero();
        assertThat(articles()).hasSize(PAGES).doesNotHaveDuplicates();
    }

    private Process replay() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Newsloom.class.getName(),
                        "replay",
                        archive.toString(),
                        "--data",
                        data.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The addresses of all that stands on the topic. */
    private List<String> articles() throws Exception {
        Topics topics = Topics.withPrefix("newsloom.");
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.defaults(data.resolve("kafka")))) {
            Map<String, Object> properties = new HashMap<>(broker.client());
            properties.put("isolation.level", "read_committed");
            try (KafkaConsumer<String, byte[]> consumer =
                    new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
                return all(consumer, topics);
            }
        }
    }

    private static List<String> all(KafkaConsumer<String, byte[]> consumer, Topics topics) {
        List<TopicPartition> partitions = consumer
                .partitionsFor(topics.articles().name())
                .stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<String> addresses = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(record -> addresses.add(address(topics, record.value())));
        }
        return addresses;
    }

    private static String address(Topics topics, byte[] bytes) {
        Article article = ((Decoded.Value<Article>) topics.articles().values().read(bytes)).value();
        return article.url().orElseThrow().toString();
    }

    private void writeArchive() throws IOException {
        Random random = new Random(1);
        try (OutputStream file = Files.newOutputStream(archive)) {
            for (int i = 0; i < PAGES; i++) {
                GZIPOutputStream packed = new GZIPOutputStream(file);
                packed.write(record("https://news.example.org/" + i, page(i, random)));
                packed.finish();
            }
        }
    }

    private static byte[] record(String address, String page) {
        String block = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
        return ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
                        + "WARC-Date: 2026-11-20T08:00:00Z\r\nWARC-Target-URI: " + address
                        + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + block.length()
                        + "\r\n\r\n" + block + "\r\n\r\n")
                .getBytes(UTF_8);
    }

    /** Words of its own, so that no page is a copy of another. */
    private static String page(int number, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            text.append("word")
                    .append(Integer.toString(random.nextInt(1_000_000), 36))
                    .append(i % 12 == 11 ? ". " : " ");
        }
        return "<html lang=\"en\"><head><title>Report " + number + "</title></head><body><article><h1>Report " + number
                + "</h1><p>" + text + "</p><p>The end of report " + number + ", as it was told in the harbour.</p>"
                + "</article></body></html>";
    }
}
