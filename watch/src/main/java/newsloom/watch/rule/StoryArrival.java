package newsloom.watch.rule;

import java.time.Duration;
import java.time.Instant;
import newsloom.model.story.Membership;

/** An article that came to a story, with the text that it came with. */
record StoryArrival(Membership member, WatchedArticle article) {

    Instant at() {
        return article.arrived();
    }

    /** Whether it may be news: it was no older than that when it arrived. */
    boolean isFresh(Duration fresh) {
        return article.isFresh(fresh);
    }

    /** Whether it is a report that brings what no earlier one had, and came to this story when it came at all. */
    boolean isUpdate() {
        return member.arrived() == member.since()
                && member.copyOf().isEmpty()
                && !member.brings().isEmpty();
    }
}
