package newsloom.store.watch;

import java.util.Optional;
import java.util.Set;
import newsloom.model.story.StoryHead;
import newsloom.model.watch.AlertStep;
import newsloom.model.watch.Snooze;

/**
 * A story of which an article matches a watch.
 *
 * @param isPast whether one of those was there before the watch asked for it
 * @param told what the watch has told in the thread of the story
 * @param snooze the last that somebody asked for, whether it holds or not
 */
public record MatchedStory(
        String watch, StoryHead story, boolean isPast, Set<AlertStep> told, Optional<Snooze> snooze) {
    public MatchedStory {
        told = Set.copyOf(told);
    }
}
