package newsloom.kafka.write;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import newsloom.kafka.KafkaClients;
import newsloom.kafka.KafkaUnavailable;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Writes a few records at a person's word: all of them or none, in a transaction of their own. */
public final class AtomicWriter {
    /** What a killed one leaves open keeps readers waiting no longer than they wait. */
    private static final Map<String, Object> TIMEOUT = Map.of(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);

    private final KafkaClients clients;
    private final String topic;
    private final String what;

    /** @param what completes the sentence "Kafka did not take …" */
    public AtomicWriter(Map<String, Object> client, String topic, String what) {
        this.clients = new KafkaClients(client);
        this.topic = topic;
        this.what = what;
    }

    /**
     * Returns when Kafka has them for good.
     *
     * @param name of the transaction within the topic: a second attempt ends what a killed one left open
     * @param records by the number of the topic's partitions
     * @throws KafkaUnavailable if Kafka does not take them; then it has none
     */
    public void write(String name, IntFunction<List<ProducerRecord<String, byte[]>>> records) {
        try (TransactionalWriter writer = writer(topic + "-" + name)) {
            records.apply(writer.partitions(topic)).forEach(each -> writer.add(new OutgoingRecord(each)));
            writer.commit().ifPresent(fault -> {
                throw fault;
            });
        } catch (KafkaException | UndeliveredException e) {
            throw new KafkaUnavailable(
                    "Kafka did not take " + what + " (" + reason(e)
                            + "). Check that the broker runs and has room, then try again.",
                    e);
        }
    }

    private TransactionalWriter writer(String name) {
        return new TransactionalWriter(clients.preferring(TIMEOUT).transactionalProducer(name), lost -> {
            throw lost;
        });
    }

    /** A commit only tells that something was not sent; its cause tells why. */
    private static String reason(Throwable fault) {
        return fault.getCause() == null ? String.valueOf(fault.getMessage()) : reason(fault.getCause());
    }
}
