package newsloom.store.course;

import java.util.Comparator;
import newsloom.model.story.StoryHead;

/**
 * A story that was the runner-up of members of another one.
 *
 * @param story as it is now, or what it is part of now
 * @param score the best that a member had in it when it was placed
 * @param members how many it was the runner-up of
 */
public record Neighbour(StoryHead story, double score, int members) {
    public static final Comparator<Neighbour> NEAREST_FIRST = Comparator.comparingDouble(Neighbour::score)
            .thenComparingInt(Neighbour::members)
            .reversed()
            .thenComparing(neighbour -> neighbour.story().id());

    /** What two say of one story. */
    public Neighbour and(Neighbour other) {
        return new Neighbour(story, Math.max(score, other.score), members + other.members);
    }
}
