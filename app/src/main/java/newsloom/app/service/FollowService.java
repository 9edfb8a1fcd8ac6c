package newsloom.app.service;

import newsloom.watch.change.StoryChangeListener;

/** Tells each change of a story as it happens. */
public interface FollowService {

    /** Until stopped. */
    void follow(StoryChangeListener listener);
}
