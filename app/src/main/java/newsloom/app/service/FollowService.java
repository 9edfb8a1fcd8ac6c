package newsloom.app.service;

import newsloom.watch.change.StoryChangeListener;

/** Tells each change of a story as it happens. */
public interface FollowService {

    /**
     * Until stopped.
     *
     * @param fromBeginning tell also what had happened before, as far as the topic still holds the whole of it
     */
    void follow(boolean fromBeginning, StoryChangeListener listener);
}
