package newsloom.store.watch;

import java.util.Set;
import newsloom.model.story.StoryHead;
import newsloom.model.watch.AlertStep;

/**
 * A story of which an article matches a watch.
 *
 * @param isPast whether one of those was there before the watch asked for it
 * @param told what the watch has told in the thread of the story
 */
public record MatchedStory(String watch, StoryHead story, boolean isPast, Set<AlertStep> told) {
    public MatchedStory {
        told = Set.copyOf(told);
    }
}
