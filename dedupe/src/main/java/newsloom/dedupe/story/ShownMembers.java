package newsloom.dedupe.story;

import java.util.List;

/** The members that are told in a story: its own, and those of the stories that corrections have made one with it. */
public record ShownMembers(OpenStory story) {
    /** From so many on, going through all of them for each article takes longer than keeping them in order. */
    private static final int LARGE = 64;

    List<ActiveArticle> all() {
        return story.union().map(StoryUnion::members).orElseGet(story::members);
    }

    /** The last in time. */
    public List<ActiveArticle> latest(int most) {
        return story.union()
                .map(union -> union.latest(most))
                .orElseGet(() -> StoryUnion.latest(story.members(), most).toList());
    }

    /** What they hold. */
    public StoryTerms terms() {
        return story.union().map(StoryUnion::terms).orElseGet(story::terms);
    }

    /** What they are together; of a large story this costs what has changed since. */
    public StoryTotals totals() {
        if (story.parts().stream().mapToInt(OpenStory::size).sum() < LARGE) {
            story.ranks = null;
            return StoryTotals.of(all());
        }
        MemberRanks kept = story.ranks == null ? new MemberRanks(story) : story.ranks;
        story.ranks = kept;
        return kept.totals();
    }

    /** Those of whose membership something is to be told, in the order of the members. */
    public List<ActiveArticle> changed() {
        return story.parts().stream()
                .flatMap(part -> part.changedMembers.stream().filter(member -> member.isToTellIn(part)))
                .distinct()
                .sorted(ActiveArticle.BY_TIME)
                .toList();
    }

    /** The same for one who tells it; nothing of a story that another shows. */
    public List<ActiveArticle> takeChanged() {
        if (story.shown() != story) {
            return List.of();
        }
        List<ActiveArticle> taken = changed();
        story.parts().forEach(part -> part.changedMembers = List.of());
        return taken;
    }
}
