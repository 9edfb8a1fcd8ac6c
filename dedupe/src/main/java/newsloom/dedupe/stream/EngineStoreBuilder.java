package newsloom.dedupe.stream;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Makes the {@link EngineStore} of a task, with a changelog as any store of Kafka Streams has one. */
final class EngineStoreBuilder implements StoreBuilder<EngineStore> {
    private final String name;
    private final EngineFactory maker;
    private final Snapshots snapshots;
    private final Map<String, String> logConfig = new HashMap<>();

    EngineStoreBuilder(String name, EngineFactory maker, Snapshots snapshots) {
        this.name = name;
        this.maker = maker;
        this.snapshots = snapshots;
    }

    @Override
    public EngineStore build() {
        KeyValueStore<Long, byte[]> log = Stores.keyValueStoreBuilder(
                        ChangelogOnlyStore.supplier(name), Serdes.Long(), Serdes.ByteArray())
                .withLoggingEnabled(logConfig)
                .build();
        return new EngineStore(log, maker, snapshots);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean loggingEnabled() {
        return true;
    }

    @Override
    public Map<String, String> logConfig() {
        return logConfig;
    }

    @Override
    public StoreBuilder<EngineStore> withLoggingEnabled(Map<String, String> config) {
        logConfig.putAll(config);
        return this;
    }

    @Override
    public StoreBuilder<EngineStore> withLoggingDisabled() {
        throw new UnsupportedOperationException("Without its log there is no engine after a restart.");
    }

    @Override
    public StoreBuilder<EngineStore> withCachingEnabled() {
        throw new UnsupportedOperationException("Each entry of the log is written once; there is nothing to cache.");
    }

    @Override
    public StoreBuilder<EngineStore> withCachingDisabled() {
        return this;
    }
}
