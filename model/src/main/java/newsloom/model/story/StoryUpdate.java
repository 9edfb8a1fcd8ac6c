package newsloom.model.story;

import java.util.List;
import java.util.stream.Stream;

/**
 * All that one entry of {@code dedupe}'s log, an article or a correction, changes in the stories: what is told at once and
 * taken in at once.
 *
 * @param number that of the entry in its partition's log: the version of all that is told with it
 */
public record StoryUpdate(long number, List<Membership> memberships, List<StoryHead> heads) {

    public StoryUpdate {
        memberships = List.copyOf(memberships);
        heads = List.copyOf(heads);
    }

    /** Of an entry that changes nothing. */
    public static StoryUpdate none(long number) {
        return new StoryUpdate(number, List.of(), List.of());
    }

    /** All that the same entry changes here and there. */
    public StoryUpdate with(StoryUpdate other) {
        return new StoryUpdate(
                number,
                Stream.concat(memberships.stream(), other.memberships.stream()).toList(),
                Stream.concat(heads.stream(), other.heads.stream()).toList());
    }

    public boolean isEmpty() {
        return memberships.isEmpty() && heads.isEmpty();
    }

    /** Its records in the order in which they are written: memberships first, then heads. */
    public List<StoryRecord> records() {
        int count = memberships.size() + heads.size();
        return Stream.concat(memberships.stream(), heads.stream())
                .map(part -> new StoryRecord(number, count, part))
                .toList();
    }
}
