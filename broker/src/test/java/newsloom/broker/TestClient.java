package newsloom.broker;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes a topic, writes one record to a topic's first partition, and reads the first one there. */
final class TestClient {
    private TestClient() {}

    static void createTopic(Map<String, Object> client, String topic) throws Exception {
        try (Admin admin = Admin.create(client)) {
            NewTopic one = new NewTopic(topic, 1, (short) 1).configs(Map.of("max.message.bytes", "32000000"));
            admin.createTopics(List.of(one)).all().get(20, TimeUnit.SECONDS);
        }
    }

    static String retention(Map<String, Object> client, String topic) throws Exception {
        try (Admin admin = Admin.create(client)) {
            ConfigResource asked = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            return admin.describeConfigs(List.of(asked)).all().get(20, TimeUnit.SECONDS).values().stream()
                    .map(configs -> Optional.ofNullable(configs.get("retention.ms")))
                    .flatMap(Optional::stream)
                    .map(ConfigEntry::value)
                    .findFirst()
                    .orElseThrow();
        }
    }

    static void produce(Map<String, Object> client, String topic, String value) throws Exception {
        Map<String, Object> settings = new HashMap<>(client);
        settings.putAll(Map.of("max.request.size", 32_000_000, "buffer.memory", 64_000_000L));
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, "key", value)).get(20, TimeUnit.SECONDS);
        }
    }

    static String consumeOne(Map<String, Object> client, String topic) {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition first = new TopicPartition(topic, 0);
            consumer.assign(List.of(first));
            consumer.seekToBeginning(List.of(first));
            ConsumerRecords<String, String> records = consumer.poll(Duration.ofSeconds(20));
            return records.iterator().next().value();
        }
    }
}
