package newsloom.broker;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;

/** Kafka's own settings for the embedded broker: those of broker.properties, and those that differ from run to run. */
final class BrokerProperties {
    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    private static final String CLIENTS = "CLIENTS";

    private static final String FIXED = "broker.properties";

    private BrokerProperties() {}

    static Properties of(BrokerSettings settings, String address, String controllerAddress) throws IOException {
        Properties properties = fixed();
        properties.setProperty("log.dirs", settings.folder().toAbsolutePath().toString());
        properties.setProperty("listeners", CLIENTS + "://" + address + "," + CONTROLLER + "://" + controllerAddress);
        properties.setProperty("controller.quorum.voters", NODE + "@" + controllerAddress);
        addStartTimeout(properties, settings);
        addLargestRecord(properties, Integer.toString(settings.largestRecord()));
        return properties;
    }

    static void addLogin(Properties properties, BrokerLogin login) {
        properties.setProperty("listener.name.clients.scram-sha-256.sasl.jaas.config", login.scram());
        properties.setProperty("listener.name.controller.plain.sasl.jaas.config", login.plain());
    }

    private static Properties fixed() throws IOException {
        Properties properties = new Properties();
        try (InputStream file = BrokerProperties.class.getResourceAsStream(FIXED)) {
            properties.load(Objects.requireNonNull(file, FIXED));
        }
        return properties;
    }

    private static void addStartTimeout(Properties properties, BrokerSettings settings) {
        properties.setProperty(
                "server.max.startup.time.ms",
                Long.toString(settings.startWithin().toMillis()));
    }

    private static void addLargestRecord(Properties properties, String bytes) {
        properties.setProperty("message.max.bytes", bytes);
        properties.setProperty("replica.fetch.max.bytes", bytes);
        properties.setProperty("replica.fetch.response.max.bytes", bytes);
    }
}
