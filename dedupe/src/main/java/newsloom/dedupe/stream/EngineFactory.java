package newsloom.dedupe.stream;

import java.util.Optional;
import java.util.function.Supplier;
import newsloom.dedupe.StoryEngine;
import newsloom.model.topic.Topics;

/**
 * Makes the engines of the tasks.
 *
 * @param engines gives one that knows nothing yet
 */
record EngineFactory(Topics topics, Supplier<StoryEngine> engines) {

    LoggedEngine empty() {
        return new LoggedEngine(topics, engines.get(), 0, 0, 0);
    }

    Optional<LoggedEngine> restored(Optional<StoryEngine> engine, Snapshot snapshot) {
        return engine.map(made -> new LoggedEngine(topics, made, snapshot.count(), snapshot.chain(), snapshot.told()));
    }
}
