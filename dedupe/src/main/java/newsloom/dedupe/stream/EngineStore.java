package newsloom.dedupe.stream;

import java.util.List;
import java.util.function.Supplier;
import newsloom.model.Article;
import newsloom.model.Story;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The state of a task, which is the engine itself. What changes it is written to the log, the changelog of this store; and
 * the log, read from there, makes the engine again, whether a task starts or a standby follows another one.
 */
final class EngineStore implements StateStore {
    private final KeyValueStore<Long, byte[]> log;
    private final Supplier<LoggedEngine> engines;
    private final LongDeserializer numbers = new LongDeserializer();
    private LoggedEngine engine;

    /** @param log where entries are written, by their number */
    EngineStore(KeyValueStore<Long, byte[]> log, Supplier<LoggedEngine> engines) {
        this.log = log;
        this.engines = engines;
        this.engine = engines.get();
    }

    @Override
    public String name() {
        return log.name();
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        log.init(context, root);
        engine = engines.get();
        context.register(root, (key, value) -> restore(numbers.deserialize("", key), value), () -> {});
    }

    /** How many entries the log has. */
    long size() {
        return engine.count();
    }

    /** Gives an article to the engine; what changed by it is to be told, and the article to be {@link #log logged}. */
    List<Story> add(Article article) {
        return engine.add(article);
    }

    void log(byte kind, byte[] content) {
        long number = engine.count();
        log.put(number, engine.append(kind, content).write());
    }

    void restore(long number, byte[] entry) {
        if (number == engine.count()) {
            engine.recall(LogEntry.read(entry));
        }
    }

    @Override
    public void close() {
        log.close();
        engine = engines.get();
    }

    @Override
    public boolean isOpen() {
        return log.isOpen();
    }

    @Override
    public boolean persistent() {
        return false;
    }
}
