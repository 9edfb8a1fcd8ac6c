package newsloom.watch.rule;

import java.util.List;
import java.util.Optional;
import newsloom.model.watch.AlertStep;
import newsloom.model.watch.ChangedWords;
import newsloom.model.watch.Silence;

/**
 * Something that is news.
 *
 * @param by the article that made it
 * @param sentence what happened
 * @param changes what became of the words of a passage, where that is the news
 */
record News(AlertStep step, Optional<Silence> silence, StoryArrival by, String sentence, List<ChangedWords> changes) {
    News {
        changes = List.copyOf(changes);
    }

    News(AlertStep step, Optional<Silence> silence, StoryArrival by, String sentence) {
        this(step, silence, by, sentence, List.of());
    }
}
