package newsloom.app.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import newsloom.dedupe.stream.DedupeSettings;
import newsloom.ingest.worker.WorkerSettings;
import newsloom.model.Generation;
import newsloom.store.retention.RetentionSettings;

/**
 * All that can be set from outside; {@code App} hands each part only what concerns it.
 *
 * @param data the folder for all that Newsloom keeps; {@code data} by default
 * @param kafka addresses {@code host:port,…} of an outside Kafka; by default the embedded one runs
 * @param store where the stories are stored; a SQLite file in the data folder by default
 * @param topicsPrefix stands before every topic's name; {@code newsloom.} by default
 * @param http where a role serves its meters and health; loopback, port 8480 by default
 * @param dedupe how articles are grouped; as the service does by default
 * @param web how the web is read
 * @param delivery how messages are sent
 * @param page how the page and the API are served
 * @param watchFresh how old an article may be when it arrives and be news to a watch; 48 h by default
 * @param kafkaClient further properties for every Kafka client, for instance {@code security.protocol}; none by default
 */
public record Settings(
        Path data,
        Optional<String> kafka,
        Database store,
        String topicsPrefix,
        ListenAddress http,
        DedupeOptions dedupe,
        WebSettings web,
        DeliverySettings delivery,
        PageSettings page,
        Duration watchFresh,
        Map<String, String> kafkaClient) {
    private static final Duration WATCH_FRESH = Duration.ofDays(2);

    /** With the usual watches. */
    public Settings(
            Path data,
            Optional<String> kafka,
            Database store,
            String topicsPrefix,
            ListenAddress http,
            DedupeOptions dedupe,
            WebSettings web,
            Map<String, String> kafkaClient) {
        this(
                data,
                kafka,
                store,
                topicsPrefix,
                http,
                dedupe,
                web,
                DeliverySettings.none(),
                PageSettings.defaults(),
                WATCH_FRESH,
                kafkaClient);
    }

    public Settings {
        kafkaClient = Map.copyOf(kafkaClient);
    }

    public static Settings defaults() {
        return new Settings(
                Path.of("data"),
                Optional.empty(),
                Database.defaults(),
                "newsloom.",
                ListenAddress.defaults(),
                DedupeOptions.defaults(),
                WebSettings.defaults(),
                Map.of());
    }

    /** The same, served otherwise. */
    public Settings with(PageSettings other) {
        return new Settings(
                data, kafka, store, topicsPrefix, http, dedupe, web, delivery, other, watchFresh, kafkaClient);
    }

    /** The address of the database: the one that was set, or that of the file in the data folder. */
    public String storeUrl() {
        return store.url().orElseGet(() -> "jdbc:sqlite:" + data.resolve("newsloom.db"));
    }

    /** Where users say whose sites are whose. */
    public Path publishers() {
        return data.resolve("publishers.csv");
    }

    /** Where channels of the kind {@code atom} write. */
    public Path feeds() {
        return data.resolve("feeds");
    }

    /** Where the search index is. */
    public Path searchIndex() {
        return data.resolve("search");
    }

    /**
     * What every Kafka client is given: the further properties, and what goes before them.
     *
     * @param broker where it is, and how to log in if it is our own
     */
    public Map<String, Object> kafkaClient(Map<String, Object> broker) {
        Map<String, Object> client = new LinkedHashMap<>(kafkaClient);
        client.putAll(broker);
        return client;
    }

    /** How the stories of a generation are made. */
    public DedupeSettings dedupe(Generation generation) {
        return dedupe.in(DedupeSettings.of(data.resolve("dedupe"), topicsPrefix, generation));
    }

    /** How the sources are polled. */
    public WorkerSettings worker() {
        return WorkerSettings.defaults(topicsPrefix).withThreads(web.workers());
    }

    /** Without values that may hold secrets. */
    @Override
    public String toString() {
        return "Settings[data=%s, kafka=%s, store=%s, topicsPrefix=%s, http=%s, dedupe=%s, kafkaClient=%s]"
                .formatted(data, kafka.orElse("embedded"), store, topicsPrefix, http, dedupe, kafkaClient.keySet());
    }

    /**
     * How to reach the database.
     *
     * @param url {@code jdbc:sqlite:…} or {@code jdbc:postgresql:…}; absent for the file in the data folder
     * @param user absent where none is needed
     * @param password absent where none is needed; never printed
     * @param keepChanges for how long the log of changes is kept for those who follow it
     * @param retention for how long texts, stories and alerts are kept
     */
    public record Database(
            Optional<String> url,
            Optional<String> user,
            Optional<String> password,
            Duration keepChanges,
            RetentionSettings retention) {

        public static Database defaults() {
            return new Database(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Duration.ofDays(30),
                    RetentionSettings.forEver());
        }

        /** Without user and password, which an address may hold, too. */
        @Override
        public String toString() {
            return url.map(address -> address.replaceFirst("(?s)^(jdbc:\\w*:).*", "$1…"))
                    .orElse("in the data folder");
        }
    }
}
