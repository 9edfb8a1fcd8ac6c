package newsloom.watch.change;

import java.util.List;
import java.util.Optional;
import newsloom.model.Member;
import newsloom.model.Story;

/** A story says that it holds an article which, as far as we knew, was in another one. */
record PendingMove(String story, long version, String headline, ArticleRef report, List<String> why) {

    static PendingMove of(Story story, Member member) {
        return new PendingMove(
                story.id(),
                story.version(),
                story.headline(),
                ArticleRef.of(member),
                EvidencePhrases.of(member.evidence()));
    }

    StoryChange movedFrom(String other) {
        return new StoryChange(
                StoryChange.Kind.MOVE, story, version, headline, Optional.of(other), List.of(report), why);
    }
}
