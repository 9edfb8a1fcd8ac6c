package newsloom.watch.change;

import java.util.List;
import newsloom.model.story.StoryUpdate;

/** Whoever follows the stories. */
public interface StoryChangeListener {

    /** From here on changes are told. */
    void following();

    /** The changes that an update tells; there is at least one. */
    void changed(StoryUpdate update, List<StoryChange> changes);
}
