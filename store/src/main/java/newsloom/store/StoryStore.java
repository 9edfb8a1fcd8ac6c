package newsloom.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.model.Story;

/**
 * Where stories end up and everyone reads them from.
 *
 * <p>What it holds depends only on the highest version of each story it was given, never on the order or the number of
 * times. Times are kept to the microsecond. Every method throws {@link StoreUnavailableException} while the database
 * cannot be reached.
 */
public interface StoryStore extends AutoCloseable {

    /**
     * Keeps stories of a generation and how far their topic has been read, both or neither. A story is replaced only by
     * a higher version of itself, or by that of a later generation. Positions are taken as they come, also backwards: a
     * topic may have been made anew.
     *
     * <p>What is of a later generation than that which is read is kept apart, and read by nobody until {@link #turn}; what
     * is of an earlier one is not kept any more.
     *
     * @throws StoryRefusedException when something in a story cannot be stored; then nothing of this is
     * @return how many stories are new or were replaced
     */
    int save(int generation, List<Story> stories, Positions positions);

    /** The number of the generation that is read; 1 at first. */
    int generation();

    /**
     * From now on this generation is read instead, for everybody at one moment; nothing when it or a later one is
     * already. Its stories take the place of all that have an article or an id with them in common; what else those
     * held, and all other stories, stay readable. What was replaced is kept until {@link #dropFormer}.
     *
     * @return how many stories were replaced
     */
    int turn(int generation);

    /** Forgets what generations hold that are made but for this one: they were given up. */
    void keepComing(int generation);

    /** Forgets for good what was replaced by later generations; says how many stories. */
    int dropFormer();

    /** The story as it was last saved, also when it has been merged into another. */
    Optional<Story> story(String id);

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
    Optional<Story> holding(String article);

    /** One page of the stories that are not merged into another, latest first, undated ones last, ties by id. */
    List<Story> stories(StoryPage page);

    /** The next offset to read of each partition of a topic, as far as any was saved. */
    Map<Integer, Long> positions(String topic);

    @Override
    void close();
}
