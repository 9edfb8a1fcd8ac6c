package newsloom.dedupe.stream;

import java.time.InstantSource;
import newsloom.dedupe.StoryEngine;
import newsloom.model.topic.Topics;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;

/** The whole way through the service: articles and corrections → clustering, with its log of articles → stories; what fails → quarantine. */
final class DedupeTopology {
    static final String LOG = "article-log";
    static final String STORIES = "stories";
    static final String QUARANTINE = "quarantine";

    private DedupeTopology() {}

    static Topology of(
            Topics topics, DedupeSettings settings, Snapshots snapshots, DedupeMeters meters, InstantSource clock) {
        Topology topology = new Topology();
        topology.addSource(
                AutoOffsetReset.earliest(), // said here, Kafka Streams goes there itself and StreamsClients hears of it
                "articles",
                Serdes.String().deserializer(),
                Serdes.ByteArray().deserializer(),
                topics.articles().name());
        topology.addSource(
                AutoOffsetReset.earliest(),
                "corrections",
                Serdes.String().deserializer(),
                Serdes.ByteArray().deserializer(),
                topics.corrections().name());
        topology.addProcessor(
                "clustering",
                () -> new ClusteringProcessor(topics, settings.generation(), meters, clock),
                "articles",
                "corrections");
        topology.addStateStore(
                new EngineStoreBuilder(
                        LOG, new EngineFactory(topics, () -> new StoryEngine(settings.parameters())), snapshots),
                "clustering");
        topology.addSink(
                STORIES,
                topics.stories().name(),
                RoutedKey::write,
                Serdes.ByteArray().serializer(),
                RoutedKey::partition,
                "clustering");
        topology.addSink(
                QUARANTINE,
                topics.quarantine().name(),
                RoutedKey::write,
                Serdes.ByteArray().serializer(),
                "clustering");
        return topology;
    }
}
