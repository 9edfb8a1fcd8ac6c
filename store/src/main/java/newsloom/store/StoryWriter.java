package newsloom.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How stories come into a store, each update exactly once: rows and positions are written together. */
public interface StoryWriter {

    /**
     * Keeps updates of a generation, in the order of their partitions, and how far their topic has been read, both or
     * neither. A row is replaced only by what a higher update says of it. Positions are taken as they come, also
     * backwards: a topic may have been made anew.
     *
     * <p>What is of a later generation than that which is read is read by nobody until it is {@linkplain
     * GenerationAdministration#activate activated}; what is of an earlier one is not kept any more.
     *
     * @throws RowRefusedException when something in a story cannot be stored; then nothing of this is
     * @return how many memberships and heads are new or were replaced
     */
    int save(int generation, List<ArrivedUpdate> updates, Positions positions);

    /** The next offset to read of each partition of a topic, as far as any was saved. */
    Map<Integer, Long> positions(String topic);

    /** Where the rows came from; absent before the first did. */
    Optional<Origin> origin();

    /** From now on they come from there. Positions in topics that are others there are forgotten. */
    void comeFrom(Origin origin);
}
