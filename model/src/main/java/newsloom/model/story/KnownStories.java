package newsloom.model.story;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The stories as they stand after the updates that were applied, in memory: for those who hold few of them. */
public final class KnownStories {
    private final Map<String, StoryHead> heads = new LinkedHashMap<>();
    /** By key; what each was last told to be. */
    private final Map<String, Membership> memberships = new HashMap<>();
    /** By story, then by key. */
    private final Map<String, Map<String, Membership>> members = new HashMap<>();

    public void apply(StoryUpdate update) {
        update.memberships().forEach(this::put);
        update.heads().forEach(head -> heads.put(head.id(), head));
    }

    /** The head as it was last told, also of a story that is merged. */
    public Optional<StoryHead> head(String id) {
        return Optional.ofNullable(heads.get(id));
    }

    public Optional<Story> story(String id) {
        return head(id).map(head -> new Story(head, members(id)));
    }

    /** Those that have members, in the order of their founding. */
    public List<Story> all() {
        return heads.values().stream()
                .filter(head -> !head.isMerged())
                .map(head -> new Story(head, members(head.id())))
                .toList();
    }

    /** The members of a story, the earliest first; those without a date last. */
    public List<Membership> members(String story) {
        return members.getOrDefault(story, Map.of()).values().stream()
                .sorted(Membership.EARLIEST_FIRST)
                .toList();
    }

    /** The membership of an article of this id, of whatever language. */
    public Optional<Membership> membership(String article) {
        return memberships.values().stream()
                .filter(member -> member.id().equals(article))
                .min(Comparator.comparing(Membership::key));
    }

    private void put(Membership now) {
        Optional.ofNullable(memberships.put(now.key(), now))
                .ifPresent(before -> members(before).remove(before.key()));
        members(now).put(now.key(), now);
    }

    private Map<String, Membership> members(Membership of) {
        return members.computeIfAbsent(of.story(), none -> new TreeMap<>());
    }
}
