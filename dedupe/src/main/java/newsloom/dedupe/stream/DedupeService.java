package newsloom.dedupe.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import newsloom.kafka.Outage;
import newsloom.model.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the dedupe topology against a Kafka until it is closed: the step from articles to stories as a service. */
public final class DedupeService implements AutoCloseable {
    private static final Logger logger = LoggerFactory.getLogger(DedupeService.class);
    /** An instance learns by its next heartbeat that it is to take over from another, so there are many. */
    private static final int HEARTBEATS_A_SESSION = 6;
    /** As much as the topic of articles takes: what came in must also go into the log, or it would stop the stream. */
    private static final int LARGEST_RECORD = 32 << 20;

    /** A broker takes a few large requests for much less than many small ones. */
    private static final int BATCH = 1 << 19;
    /** How many records of a partition are read and not grouped yet; a burst waits in Kafka. */
    private static final int READ_AHEAD = 500;

    /** How often it is looked whether a new instance is warm and can be given its share; the least that Kafka allows. */
    private static final long PROBING_MS = 60_000;

    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(30);

    private final MeterRegistry registry;
    private final KafkaStreams streams;
    private final ExecutorService snapshotWriter =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "dedupe-snapshots"));
    private final Snapshots snapshots;
    private final RestoreProgress progress;
    private final KafkaStreamsMetrics clientMeters;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Outage outage;
    private volatile Optional<Throwable> failure = Optional.empty();
    private volatile boolean regrouped;

    public DedupeService(
            Map<String, Object> client,
            Topics topics,
            DedupeSettings settings,
            MeterRegistry registry,
            InstantSource clock) {
        this.registry = registry;
        this.outage = new Outage(clock, closing);
        Transactions transactions = new Transactions(registry, clock);
        this.snapshots = snapshots(settings, transactions, clock);
        DedupeMeters meters = new DedupeMeters(registry);
        this.streams = new KafkaStreams(
                DedupeTopology.of(topics, settings, snapshots, meters, clock),
                new StreamsConfig(configuration(client, settings)),
                new StreamsClients(settings, transactions, meters));
        this.progress = new RestoreProgress(clock);
        streams.setGlobalStateRestoreListener(progress);
        Gauge.builder("newsloom.restore.records", progress, RestoreProgress::toRead)
                .register(registry);
        Gauge.builder("newsloom.restore.records.done", progress, RestoreProgress::read)
                .register(registry);
        Gauge.builder("newsloom.restore.snapshot.bytes", snapshots.progress(), SnapshotProgress::toRead)
                .register(registry);
        Gauge.builder("newsloom.restore.snapshot.bytes.done", snapshots.progress(), SnapshotProgress::read)
                .register(registry);
        streams.setStateListener((now, before) -> entered(now));
        streams.setUncaughtExceptionHandler(this::failed);
        this.clientMeters = new KafkaStreamsMetrics(streams, List.of());
    }

    public void start() {
        streams.start();
        clientMeters.bindTo(registry);
    }

    /** Why it does not group articles now, as a sentence; empty when it does. While it makes its engines it does not. */
    public Optional<String> notReady() {
        return regrouped
                ? Optional.of(
                        "Stories would be told otherwise now, for the program or its parameters are others. Nothing more"
                                + " is told into this generation: all are made anew, in the next one.")
                : Optional.of(readiness()).filter(now -> !now.ready()).map(Readiness::sentence);
    }

    /** Whether it lives, whether it is ready, and how far it is; cheap, and to be asked from any thread. */
    public Readiness readiness() {
        KafkaStreams.State state = streams.state();
        boolean live = regrouped || isAlive(state);
        boolean connected = isConnected();
        SnapshotProgress snapshot = snapshots.progress();
        return new Readiness(
                live,
                connected,
                live && connected && state == KafkaStreams.State.RUNNING,
                progress.read(),
                progress.toRead(),
                snapshot.read(),
                snapshot.toRead());
    }

    private boolean isAlive(KafkaStreams.State state) {
        return failure.isEmpty() && !state.hasCompletedShutdown() && state != KafkaStreams.State.PENDING_ERROR;
    }

    /** Whether it has ended because its articles are grouped otherwise now than it told: another generation is due. */
    public boolean isRegrouped() {
        return regrouped;
    }

    /** What ended the service, if anything but {@link #close()} did. */
    public Optional<Throwable> failure() {
        return failure;
    }

    @Override
    public void close() {
        closing.countDown();
        clientMeters.close();
        // Leaving the group spares a restarted instance the wait for this one's session to run out.
        streams.close(CloseOptions.timeout(LONGEST_CLOSE)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        finishSnapshots();
    }

    private void finishSnapshots() {
        snapshotWriter.shutdown();
        try {
            if (!snapshotWriter.awaitTermination(LONGEST_CLOSE.toSeconds(), TimeUnit.SECONDS)) {
                logger.warn("The last snapshot took too long; the next start will read more of the log.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Snapshots snapshots(DedupeSettings settings, Transactions transactions, InstantSource clock) {
        return new Snapshots(
                settings.stateFolder().resolve("snapshots").resolve(settings.applicationId()),
                settings.parameters(),
                settings.snapshotEvery(),
                snapshotWriter,
                transactions,
                clock);
    }

    private void entered(KafkaStreams.State state) {
        logger.info("The dedupe service is {}.", inWords(state));
        if (state == KafkaStreams.State.RUNNING) {
            outage.over();
        }
    }

    private static String inWords(KafkaStreams.State state) {
        return switch (state) {
            case CREATED -> "made";
            case REBALANCING -> "taking up its partitions";
            case RUNNING -> "ready: articles become stories";
            case PENDING_SHUTDOWN -> "stopping";
            case NOT_RUNNING -> "stopped";
            case PENDING_ERROR -> "stopping because of an error";
            case ERROR -> "stopped because of an error";
        };
    }

    /** Kafka Streams says nothing of it: it only waits, and for a while its clients do. */
    private boolean isConnected() {
        return streams.metrics().values().stream()
                .filter(metric -> isConnectionCount(metric.metricName()))
                .anyMatch(metric -> metric.metricValue() instanceof Double count && count > 0);
    }

    /** Of the consumers of articles; those that read logs rest, and then do not see a connection end. */
    private static boolean isConnectionCount(MetricName metric) {
        return metric.name().equals("connection-count")
                && metric.group().equals("consumer-metrics")
                && !metric.tags().getOrDefault("client-id", "").endsWith("-restore-consumer");
    }

    /** An outage passes, and another thread goes on where this one was committed; a bug stays, and so does a regrouping. */
    private StreamThreadExceptionResponse failed(Throwable thrown) {
        if (Outage.passes(thrown)) {
            outage.note("group articles", thrown);
            outage.rest();
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof RegroupedException) {
            logger.info("{} Nothing more is told into this generation.", cause.getMessage());
            regrouped = true;
        } else {
            failure = Optional.of(cause);
        }
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
        all.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbys());
        all.put(StreamsConfig.PROBING_REBALANCE_INTERVAL_MS_CONFIG, PROBING_MS);
        all.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, settings.replication());
        all.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), LARGEST_RECORD);
        all.put(StreamsConfig.producerPrefix(ProducerConfig.BUFFER_MEMORY_CONFIG), 2L * LARGEST_RECORD);
        all.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH);
        all.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        all.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, READ_AHEAD);
        all.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), LARGEST_RECORD);
        all.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0L);
        all.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        all.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), sessionTimeout(settings));
        all.put(
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
                sessionTimeout(settings) / HEARTBEATS_A_SESSION);
        all.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), (int)
                settings.transactionTimeout().toMillis());
        return all;
    }

    private static int sessionTimeout(DedupeSettings settings) {
        return (int) settings.sessionTimeout().toMillis();
    }
}
