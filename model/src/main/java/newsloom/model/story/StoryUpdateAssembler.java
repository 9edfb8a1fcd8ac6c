package newsloom.model.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the records of one partition of {@code stories}, in their order, together to updates. Of an old update compaction
 * may have left a part; that is then all there is of it.
 */
public final class StoryUpdateAssembler {
    private final List<StoryRecord> pending = new ArrayList<>();

    /** The updates that are known as a whole by this record: none, that before it, its own, or both. */
    public List<StoryUpdate> add(StoryRecord record) {
        List<StoryUpdate> whole = new ArrayList<>();
        if (!pending.isEmpty() && pending.get(0).update() != record.update()) {
            end().ifPresent(whole::add);
        }
        pending.add(record);
        if (pending.size() == record.records()) {
            end().ifPresent(whole::add);
        }
        return whole;
    }

    /** Whether all records that came are in updates that are known as a whole. */
    public boolean isBetweenUpdates() {
        return pending.isEmpty();
    }

    /** What there is of the last update, when no more of it can come. */
    public Optional<StoryUpdate> end() {
        if (pending.isEmpty()) {
            return Optional.empty();
        }
        List<Membership> memberships = new ArrayList<>();
        List<StoryHead> heads = new ArrayList<>();
        for (StoryRecord record : pending) {
            if (record.part() instanceof Membership membership) {
                memberships.add(membership);
            } else if (record.part() instanceof StoryHead head) {
                heads.add(head);
            }
        }
        StoryUpdate update = new StoryUpdate(pending.get(0).update(), memberships, heads);
        pending.clear();
        return Optional.of(update);
    }
}
