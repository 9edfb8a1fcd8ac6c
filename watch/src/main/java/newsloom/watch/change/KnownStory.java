package newsloom.watch.change;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Optional;
import java.util.Set;
import newsloom.model.Member;
import newsloom.model.Story;

/** What is remembered of a story: enough to find what its next version changes, and no more. */
record KnownStory(long version, String headline, String canonical, Set<String> members, Optional<String> mergedInto) {

    static KnownStory of(Story story) {
        return new KnownStory(
                story.version(),
                story.headline(),
                story.canonical(),
                story.articles().stream().map(Member::id).collect(toUnmodifiableSet()),
                story.mergedInto());
    }

    boolean holds(String article) {
        return members.contains(article);
    }
}
