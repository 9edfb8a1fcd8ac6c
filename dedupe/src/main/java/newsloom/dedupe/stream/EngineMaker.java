package newsloom.dedupe.stream;

import java.util.Optional;
import newsloom.dedupe.Parameters;
import newsloom.dedupe.StoryEngine;
import newsloom.model.Topics;

/** Makes the engines of the tasks. */
record EngineMaker(Topics topics, Parameters parameters) {

    LoggedEngine empty() {
        return new LoggedEngine(topics, new StoryEngine(parameters), 0, 0);
    }

    Optional<LoggedEngine> thawed(Optional<StoryEngine> engine, Snapshot snapshot) {
        return engine.map(made -> new LoggedEngine(topics, made, snapshot.count(), snapshot.chain()));
    }
}
