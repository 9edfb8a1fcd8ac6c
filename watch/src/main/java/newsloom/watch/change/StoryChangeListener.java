package newsloom.watch.change;

import java.time.Instant;
import java.util.List;
import newsloom.model.story.StoryUpdate;

/** Whoever follows the stories. */
public interface StoryChangeListener {

    /** From here on changes are told. */
    void following();

    /**
     * The changes that an update tells; there is at least one.
     *
     * @param at when that arrived which changes the stories
     */
    void changed(StoryUpdate update, Instant at, List<StoryChange> changes);
}
