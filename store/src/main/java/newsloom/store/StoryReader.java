package newsloom.store;

import java.util.List;
import java.util.Optional;
import newsloom.model.Story;

/** What is read of a store: the stories of the active generation. */
public interface StoryReader {

    /** The number of the generation that is read; 1 at first. */
    int generation();

    /**
     * The story that has the members of this one today: itself, or where its merges lead. Empty when the id is unknown,
     * and for the short while in which a merge has arrived before its target.
     */
    Optional<Story> current(String id);

    /**
     * The story that an article is in.
     *
     * @param article its id or URL
     */
    Optional<Story> storyOf(String article);

    /** One page of the stories that are not merged into another, latest first, undated ones last, ties by id. */
    List<Story> stories(StoryPage page);
}
