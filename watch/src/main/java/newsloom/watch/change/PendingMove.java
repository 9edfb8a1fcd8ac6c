package newsloom.watch.change;

import java.util.List;
import java.util.Optional;
import newsloom.model.Member;
import newsloom.model.Story;

/** A move of an article that one story has told and the other has not yet. */
record PendingMove(String story, long version, String headline, ArticleRef article, List<String> reasons) {

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
                StoryChange.Kind.MOVE, story, version, headline, Optional.of(other), List.of(article), reasons);
    }
}
