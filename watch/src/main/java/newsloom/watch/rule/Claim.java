package newsloom.watch.rule;

import java.util.List;
import java.util.Optional;
import newsloom.model.Member;
import newsloom.model.Story;

/** A story says that it holds an article which, as far as we knew, was in another one. */
record Claim(String story, long version, String headline, Report report, List<String> why) {

    static Claim of(Story story, Member member) {
        return new Claim(
                story.id(), story.version(), story.headline(), Report.of(member), Reasons.of(member.evidence()));
    }

    Happening movedFrom(String other) {
        return new Happening(Happening.Kind.MOVE, story, version, headline, Optional.of(other), List.of(report), why);
    }
}
