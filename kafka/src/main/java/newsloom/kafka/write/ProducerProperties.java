package newsloom.kafka.write;

import static org.apache.kafka.clients.producer.ProducerConfig.ACKS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.BUFFER_MEMORY_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.COMPRESSION_TYPE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.LINGER_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_BLOCK_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_REQUEST_SIZE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.RETRY_BACKOFF_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.TRANSACTIONAL_ID_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.TRANSACTION_TIMEOUT_CONFIG;

import java.util.HashMap;
import java.util.Map;

/** What the producer is told: all of a transaction or nothing, nothing twice, and memory is bounded. */
public final class ProducerProperties {
    /** The broker often asks for a little patience when one transaction follows another; its default is 100 ms. */
    private static final long SOON_MS = 10;

    private ProducerProperties() {}

    /**
     * @param transactions the name under which a new producer ends what one of before left open
     * @param client how to reach the broker; it has the last word on everything
     */
    public static Map<String, Object> of(WriterSettings settings, String transactions, Map<String, Object> client) {
        Map<String, Object> properties = new HashMap<>();
        int patience = Math.toIntExact(settings.patience().toMillis());
        int linger = Math.toIntExact(settings.linger().toMillis());
        properties.put(ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(TRANSACTIONAL_ID_CONFIG, transactions);
        properties.put(TRANSACTION_TIMEOUT_CONFIG, transactionTimeout(settings));
        properties.put(ACKS_CONFIG, "all");
        properties.put(COMPRESSION_TYPE_CONFIG, settings.compression());
        properties.put(LINGER_MS_CONFIG, linger);
        properties.put(RETRY_BACKOFF_MS_CONFIG, SOON_MS);
        properties.put(MAX_REQUEST_SIZE_CONFIG, settings.largestRequest());
        properties.put(BUFFER_MEMORY_CONFIG, settings.buffer());
        properties.put(MAX_BLOCK_MS_CONFIG, patience);
        // Kafka asks that a delivery may take at least as long as waiting and one request.
        properties.put(REQUEST_TIMEOUT_MS_CONFIG, patience / 2);
        properties.put(DELIVERY_TIMEOUT_MS_CONFIG, patience + linger);
        properties.putAll(client);
        return Map.copyOf(properties);
    }

    private static int transactionTimeout(WriterSettings settings) {
        return Math.toIntExact(settings.transactionTimeout().toMillis());
    }
}
