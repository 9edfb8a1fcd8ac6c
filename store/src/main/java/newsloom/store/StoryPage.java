package newsloom.store;

import java.time.Instant;
import java.util.Optional;
import newsloom.model.story.StoryHead;

/**
 * Which stories of the list to read next.
 *
 * @param limit at most so many; 1 to 1000
 * @param after the last story of the page before; absent for the first page
 */
public record StoryPage(int limit, Optional<Mark> after) {
    private static final int LARGEST = 1000;

    /** Where a page ended; stable while stories come and go above it. */
    public record Mark(Optional<Instant> lastPublishedAt, String id) {}

    public StoryPage {
        if (limit < 1 || limit > LARGEST) {
            throw new IllegalArgumentException("A page has 1 to " + LARGEST + " stories, not " + limit + ".");
        }
    }

    public static StoryPage first(int limit) {
        return new StoryPage(limit, Optional.empty());
    }

    public StoryPage after(StoryHead last) {
        return new StoryPage(limit, Optional.of(new Mark(last.lastPublishedAt(), last.id())));
    }
}
