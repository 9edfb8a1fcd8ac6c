package newsloom.app.status;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The numbers of this process, as Prometheus reads them: a bounded set, whatever runs and however long. */
final class Meters implements AutoCloseable {
    private static final List<String> OURS = List.of("newsloom.", "jvm.", "system.", "process.");

    /** Of the hundreds that Kafka's clients have. */
    private static final Set<String> KAFKAS = Set.of(
            "kafka.consumer.fetch.manager.records.lag",
            "kafka.consumer.fetch.manager.records.lag.max",
            "kafka.consumer.fetch.manager.records.consumed.total",
            "kafka.consumer.coordinator.rebalance.total",
            "kafka.producer.record.send.total",
            "kafka.producer.record.error.total",
            "kafka.producer.request.latency.avg",
            "kafka.stream.thread.commit.latency.avg",
            "kafka.stream.thread.commit.latency.max",
            "kafka.stream.thread.process.latency.avg");

    /** Kafka Streams draws one at every start, and names its clients by it. */
    private static final Pattern DRAWN = Pattern.compile("-?\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    /** No tag is taken away: the binder knows the meters of several clients apart by how many tags they have. */
    Meters() {
        registry.config()
                .meterFilter(MeterFilter.replaceTagValues("client.id", Meters::withoutLots))
                .meterFilter(MeterFilter.replaceTagValues("thread.id", Meters::withoutLots))
                .meterFilter(MeterFilter.denyUnless(Meters::isShown));
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    PrometheusMeterRegistry registry() {
        return registry;
    }

    String text() {
        return registry.scrape();
    }

    /** What people should know though all parts do their work, in sentences. */
    Stream<String> remarks() {
        return registry.find("newsloom.expired").counters().stream()
                .filter(expired -> expired.count() > 0)
                .map(expired -> "Up to %.0f records expired in Kafka before %s had read them. %s"
                        .formatted(
                                expired.count(),
                                expired.getId().getTag("by"),
                                expired.getId().getDescription()));
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }

    private static boolean isShown(Meter.Id meter) {
        return OURS.stream().anyMatch(meter.getName()::startsWith) || KAFKAS.contains(meter.getName());
    }

    private static String withoutLots(String name) {
        return DRAWN.matcher(name).replaceAll("");
    }
}
