package newsloom.app.web.live;

import newsloom.model.story.StoryHead;

/** Says of which stories somebody wants to hear. */
@FunctionalInterface
public interface StoryAdmission {
    StoryAdmission ALL = story -> true;

    boolean admits(StoryHead story);
}
