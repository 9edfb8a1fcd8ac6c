package newsloom.app.cli.story;

import java.util.function.Consumer;
import newsloom.model.story.Membership;

/** Where a {@link StoryOutput} has the members of a story from: as they are, or as they were known at a time. */
@FunctionalInterface
public interface Members {
    /** Hands them on, the earliest first; a few in memory at a time. */
    void of(String story, Consumer<Membership> each);
}
