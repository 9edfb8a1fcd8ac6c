package newsloom.store.list;

import java.time.Instant;
import java.util.Optional;

/**
 * Which stories of the list to read next.
 *
 * @param limit at most so many; 1 to 1000
 * @param after the last story of the page before; absent for the first page
 */
public record StoryPage(StorySelection wanted, int limit, Optional<Mark> after) {
    private static final int LARGEST = 1000;

    /** Where a page ended; stable while stories come and go above it. */
    public record Mark(int arrivals, Optional<Instant> lastPublishedAt, String id) {}

    public StoryPage {
        if (limit < 1 || limit > LARGEST) {
            throw new IllegalArgumentException("A page has 1 to " + LARGEST + " stories, not " + limit + ".");
        }
    }

    public static StoryPage first(StorySelection wanted, int limit) {
        return new StoryPage(wanted, limit, Optional.empty());
    }

    /** Of all stories. */
    public static StoryPage first(int limit) {
        return first(StorySelection.ALL, limit);
    }

    public StoryPage after(ListedStory last) {
        Mark mark = new Mark(
                last.arrivals(), last.head().lastPublishedAt(), last.head().id());
        return new StoryPage(wanted, limit, Optional.of(mark));
    }
}
