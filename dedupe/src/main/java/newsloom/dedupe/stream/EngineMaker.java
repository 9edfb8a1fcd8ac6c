package newsloom.dedupe.stream;

import java.util.Optional;
import newsloom.dedupe.Parameters;
import newsloom.dedupe.StoryEngine;
import newsloom.model.Article;
import newsloom.model.Codec;

/** Makes the engines of the tasks. */
record EngineMaker(Codec<Article> articles, Parameters parameters) {

    LoggedEngine empty() {
        return new LoggedEngine(articles, new StoryEngine(parameters), 0, 0);
    }

    Optional<LoggedEngine> thawed(Optional<StoryEngine> engine, Snapshot snapshot) {
        return engine.map(made -> new LoggedEngine(articles, made, snapshot.count(), snapshot.chain()));
    }
}
