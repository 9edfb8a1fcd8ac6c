package newsloom.watch.rule;

import java.util.Optional;
import java.util.Set;
import newsloom.model.story.StoryHead;
import newsloom.model.watch.AlertStep;
import newsloom.model.watch.Snooze;

/**
 * A story of which an article matches a watch.
 *
 * @param isPast whether one of those was there before the watch asked for it
 * @param told what the watch has told of the story, or of those that it was part of, loudly or silently
 * @param snooze the last that somebody asked for, whether it holds or not
 */
public record WatchedStory(
        String watch, StoryHead story, boolean isPast, Set<AlertStep> told, Optional<Snooze> snooze) {
    public WatchedStory {
        told = Set.copyOf(told);
    }
}
