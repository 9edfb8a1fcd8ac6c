package newsloom.watch.change;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsloom.model.Member;
import newsloom.model.Story;
import newsloom.watch.change.StoryChange.Kind;

/** Says what the articles are that a version of a story brings and nobody had seen; asked in the order of its members. */
final class NewMembers {
    private final Story story;
    private final Set<String> voices = new HashSet<>();
    private boolean covered;

    NewMembers(Story story, Set<String> old) {
        this.story = story;
        this.covered = !old.isEmpty();
        story.articles().stream()
                .filter(member -> old.contains(member.id()))
                .forEach(member -> member.publisher().ifPresent(voices::add));
    }

    StoryChange happening(Member member) {
        Kind kind = kind(member);
        covered = true;
        member.publisher().ifPresent(voices::add);
        return tell(kind, story, member);
    }

    static StoryChange tell(Kind kind, Story story, Member member) {
        return new StoryChange(
                kind,
                story.id(),
                story.version(),
                story.headline(),
                Optional.empty(),
                List.of(ArticleRef.of(member)),
                EvidencePhrases.of(member.evidence()));
    }

    private Kind kind(Member member) {
        if (!covered) {
            return Kind.FIRST_COVERAGE;
        }
        if (member.copyOf().isPresent()) {
            return Kind.COPY;
        }
        boolean newVoice =
                member.publisher().filter(name -> !voices.contains(name)).isPresent();
        return newVoice ? Kind.ANOTHER_PUBLISHER : Kind.FURTHER_REPORT;
    }
}
