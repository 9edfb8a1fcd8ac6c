package newsloom.store;

import java.time.Instant;

/** What a store lets go for its age: a few at a time, so that those who write never wait for long. */
public interface StoreRetention {

    /**
     * Deletes what some articles said, and say, that were last written before that time: those from the longest ago. Where
     * they are stays.
     *
     * @param now when that happens
     * @param most of them at once
     * @return how many
     */
    int dropTexts(Instant before, Instant now, int most);

    /**
     * Deletes some of the stories that are read and of which nothing was told since that time, with all they ever were.
     *
     * @param now when that happens
     * @param most of them at once
     * @return how many
     */
    int dropStories(Instant before, Instant now, int most);

    /**
     * Deletes what some alerts of before that time said, and what went out of them: those from the longest ago. That they
     * were told stays, so that they are not told again; so does what still waits to go out.
     *
     * @param most of them at once
     * @return how many
     */
    int dropAlerts(Instant before, int most);
}
