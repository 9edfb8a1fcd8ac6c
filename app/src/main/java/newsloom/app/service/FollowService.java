package newsloom.app.service;

import java.time.Instant;
import java.util.Optional;
import newsloom.watch.change.StoryChangeListener;

/** Tells each change of a story as it happens. */
public interface FollowService {

    /**
     * Until stopped.
     *
     * @param since tell also what happened from then on, as far as the topic still holds the whole of it; absent for what
     *     happens from now on
     */
    void follow(Optional<Instant> since, StoryChangeListener listener);
}
