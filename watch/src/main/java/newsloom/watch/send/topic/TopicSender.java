package newsloom.watch.send.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import newsloom.kafka.KafkaClients;
import newsloom.model.delivery.Message;
import newsloom.watch.send.ChannelSender;
import newsloom.watch.send.SendOutcome;
import newsloom.watch.send.form.MessageJson;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * Writes messages into a topic of Kafka: the JSON of a webhook, keyed by the watch of its first alert, with the id of the
 * message as the header {@code webhook-id}.
 */
public final class TopicSender implements ChannelSender, AutoCloseable {
    private static final Map<String, Object> SURELY =
            Map.of(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true, ProducerConfig.ACKS_CONFIG, "all");

    /** So that an attempt ends within half a minute. */
    private static final Map<String, Object> IN_TIME = Map.of(
            ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);

    private final Producer<String, byte[]> producer;
    private final String topic;

    public TopicSender(KafkaClients clients, String topic) {
        this.producer = clients.preferring(IN_TIME).producer(SURELY);
        this.topic = topic;
    }

    @Override
    public SendOutcome send(Message message) {
        try {
            producer.send(record(message)).get();
            return new SendOutcome.Sent("Written to the topic " + topic + ".");
        } catch (ExecutionException e) {
            return failed(Optional.ofNullable(e.getCause()).orElse(e));
        } catch (KafkaException e) {
            return failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return SendOutcome.Later.because("Writing to the topic " + topic + " was interrupted.");
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private ProducerRecord<String, byte[]> record(Message message) {
        String watch = message.alerts().get(0).alert().alert().watch();
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                topic,
                null,
                message.made().toEpochMilli(),
                watch,
                MessageJson.of(message).getBytes(UTF_8));
        record.headers().add("webhook-id", message.id().getBytes(UTF_8));
        return record;
    }

    private SendOutcome failed(Throwable why) {
        String sentence = "Kafka did not take it into the topic " + topic + ": " + why.getMessage();
        return why instanceof RecordTooLargeException
                ? new SendOutcome.Refused(sentence)
                : SendOutcome.Later.because(sentence);
    }
}
