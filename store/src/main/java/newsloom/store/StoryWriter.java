package newsloom.store;

import java.util.List;
import java.util.Map;
import newsloom.model.Story;

/** How stories come into a store, each change exactly once: rows and positions are written together. */
public interface StoryWriter {

    /**
     * Keeps stories of a generation and how far their topic has been read, both or neither. A story is replaced only by
     * a higher version of itself, or by that of a later generation. Positions are taken as they come, also backwards: a
     * topic may have been made anew.
     *
     * <p>What is of a later generation than that which is read is kept apart, and read by nobody until it is {@linkplain
     * GenerationAdministration#activate activated}; what is of an earlier one is not kept any more.
     *
     * @throws StoryRefusedException when something in a story cannot be stored; then nothing of this is
     * @return how many stories are new or were replaced
     */
    int save(int generation, List<Story> stories, Positions positions);

    /** The next offset to read of each partition of a topic, as far as any was saved. */
    Map<Integer, Long> positions(String topic);
}
