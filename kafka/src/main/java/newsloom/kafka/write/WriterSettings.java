package newsloom.kafka.write;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * How articles are written to Kafka.
 *
 * @param compression of the records: {@code zstd}, {@code lz4}, {@code snappy}, {@code gzip} or {@code none}. Default lz4,
 *     which also runs where no native library can be loaded
 * @param linger how long a record waits for others to share its request. Default 10 ms
 * @param largestRequest in bytes; not above the broker's {@code message.max.bytes}. Default 24 MiB
 * @param buffer how much waits in memory before writing blocks, in bytes. Default 64 MiB
 * @param batch how many records to commit at once at most. Default 500
 * @param commitInterval how long a record waits at most before others see it. Default 50 ms
 * @param transactionTimeout after how long Kafka gives up a writer that died, so that others read on. Default 30 s
 * @param timeout how long to try, when the broker does not answer. Default 60 s
 */
public record WriterSettings(
        String compression,
        Duration linger,
        int largestRequest,
        long buffer,
        int batch,
        Duration commitInterval,
        Duration transactionTimeout,
        Duration timeout) {
    private static final int MIB = 1 << 20;

    /** The broker often asks for a short wait when one transaction follows another; its default is 100 ms. */
    private static final long SOON_MS = 10;

    public WriterSettings {
        if (largestRequest < 1 || buffer < largestRequest) {
            throw new IllegalArgumentException("The writer's buffer must have room for the largest request.");
        }
    }

    public static WriterSettings defaults() {
        return new WriterSettings(
                "lz4",
                Duration.ofMillis(10),
                24 * MIB,
                64L * MIB,
                500,
                Duration.ofMillis(50),
                Duration.ofSeconds(30),
                Duration.ofSeconds(60));
    }

    /** What the producer would rather have: memory is bounded, and so is its waiting. */
    public Map<String, Object> ofProducer() {
        int tried = Math.toIntExact(timeout.toMillis());
        int waited = Math.toIntExact(linger.toMillis());
        return Map.of(
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, Math.toIntExact(transactionTimeout.toMillis()),
                ProducerConfig.COMPRESSION_TYPE_CONFIG, compression,
                ProducerConfig.LINGER_MS_CONFIG, waited,
                ProducerConfig.RETRY_BACKOFF_MS_CONFIG, SOON_MS,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG, largestRequest,
                ProducerConfig.BUFFER_MEMORY_CONFIG, buffer,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, tried,
                // Kafka asks that a delivery may take at least as long as waiting and one request.
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, tried / 2,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, tried + waited);
    }
}
