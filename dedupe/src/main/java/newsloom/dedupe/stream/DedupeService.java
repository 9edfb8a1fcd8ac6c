package newsloom.dedupe.stream;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import newsloom.model.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/** Runs the dedupe topology against a Kafka until it is closed: the step from articles to stories as a service. */
public final class DedupeService implements AutoCloseable {
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(30);

    private final KafkaStreams streams;
    private volatile Optional<Throwable> failure = Optional.empty();

    public DedupeService(Map<String, Object> client, Topics topics, DedupeSettings settings, InstantSource clock) {
        this.streams = new KafkaStreams(
                DedupeTopology.of(topics, settings.parameters(), clock),
                new StreamsConfig(configuration(client, settings)));
        streams.setUncaughtExceptionHandler(this::failed);
    }

    public void start() {
        streams.start();
    }

    public boolean isRunning() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    /** What ended the service, if anything but {@link #close()} did. */
    public Optional<Throwable> failure() {
        return failure;
    }

    @Override
    public void close() {
        // Leaving the group spares a restarted instance the wait for this one's session to run out.
        streams.close(CloseOptions.timeout(LONGEST_CLOSE)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }

    private StreamThreadExceptionResponse failed(Throwable cause) {
        failure = Optional.of(cause);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    private static Map<String, Object> configuration(Map<String, Object> client, DedupeSettings settings) {
        Map<String, Object> all = new HashMap<>(client);
        all.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
        all.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateFolder().toString());
        all.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        all.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                settings.commitInterval().toMillis());
        all.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, settings.replication());
        all.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0L);
        all.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        all.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), sessionTimeout(settings));
        return all;
    }

    private static int sessionTimeout(DedupeSettings settings) {
        return (int) settings.sessionTimeout().toMillis();
    }
}
