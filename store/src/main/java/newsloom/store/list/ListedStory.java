package newsloom.store.list;

import newsloom.model.story.StoryHead;

/**
 * A story of the list.
 *
 * @param arrivals how many of its articles arrived in the time for which growth was asked; 0 where it was not
 */
public record ListedStory(StoryHead head, int arrivals) {}
