package newsloom.watch.change;

import java.util.List;
import newsloom.model.Story;

/** Whoever follows the stories. */
public interface StoryChangeListener {

    /** All that was known at the start has been read; from here on changes are told. */
    void following(int stories);

    /** The changes that became known with this version of a story; some may concern its neighbour in a merge or move. */
    void changed(Story story, List<StoryChange> changes);
}
