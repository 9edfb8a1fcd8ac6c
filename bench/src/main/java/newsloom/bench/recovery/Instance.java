package newsloom.bench.recovery;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import newsloom.broker.BrokerLogin;
import newsloom.dedupe.parameter.Parameters;
import newsloom.dedupe.stream.DedupeService;
import newsloom.dedupe.stream.DedupeSettings;
import newsloom.model.Generation;
import newsloom.model.topic.Topics;

/** One dedupe instance in a process of its own: says READY when it is, and ends well when its input does. */
public final class Instance {
    static final String READY = "READY";
    static final String PREFIX = "bench.";

    private Instance() {}

    /** @param arguments the address of Kafka, the folder for the state, and how many standbys there are to be */
    public static void main(String[] arguments) throws Exception {
        DedupeSettings settings = settings(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        try (DedupeService service = new DedupeService(
                BrokerLogin.client(Path.of(arguments[1]).resolveSibling("kafka"), arguments[0]),
                Topics.withPrefix(PREFIX),
                settings,
                new SimpleMeterRegistry(),
                Clock.systemUTC())) {
            service.start();
            Thread watch = new Thread(() -> sayWhenReady(service));
            watch.setDaemon(true);
            watch.start();
            awaitEndOfInput();
        }
    }

    static DedupeSettings settings(Path state, int standbys) {
        return new DedupeSettings(
                state,
                PREFIX + "dedupe",
                Duration.ofMillis(100),
                Duration.ofSeconds(3),
                Duration.ofSeconds(3),
                standbys,
                20_000,
                -1,
                Parameters.defaults(),
                Generation.FIRST);
    }

    private static void sayWhenReady(DedupeService service) {
        try {
            while (!service.readiness().ready()) {
                Thread.sleep(10);
            }
            System.out.println(READY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // what is said does not matter
        }
    }
}
