package newsloom.dedupe.stream;

import java.util.Optional;
import newsloom.dedupe.StoryEngine;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.topic.Topics;

/** Makes the engines of the tasks. */
record EngineFactory(Topics topics, Parameters parameters) {

    LoggedEngine empty() {
        return new LoggedEngine(topics, new StoryEngine(parameters), 0, 0);
    }

    Optional<LoggedEngine> thawed(Optional<StoryEngine> engine, Snapshot snapshot) {
        return engine.map(made -> new LoggedEngine(topics, made, snapshot.count(), snapshot.chain()));
    }
}
