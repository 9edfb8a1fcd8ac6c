package newsloom.watch.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import newsloom.model.story.Membership;

/**
 * An article that came to a story, with the text that it came with.
 *
 * @param revision what it said before, if it says something else now
 */
record StoryArrival(Membership member, WatchedArticle article, Optional<ArticleRevision> revision) {
    Instant at() {
        return article.arrived();
    }

    String publisher(String unknown) {
        return member.publisher().orElse(unknown);
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

    /** Whether it was in another story before. */
    boolean isMoved() {
        return member.wasElsewhere();
    }
}
